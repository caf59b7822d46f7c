package org.alcove.rooms;

/** Being built. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
final class Occurrences {

    Change enter(Command.Enter command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change connectionLost(Command.ConnectionLost command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change serverLost(Command.ServerLost command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change appointmentEnded(Command.AppointmentEnded command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change membershipEnded(Command.MembershipEnded command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change cancel() {
        throw new UnsupportedOperationException();
    }
}
