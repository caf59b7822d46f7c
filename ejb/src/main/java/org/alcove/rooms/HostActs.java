package org.alcove.rooms;

/** Being built. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
final class HostActs {

    Change open(Command.Open command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change pause(Command.Pause command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change resume(Command.Resume command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change end(Command.End command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change invite(Command.Invite command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change withdrawInvitation(Command.WithdrawInvitation command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change moveToGallery(Command.MoveToGallery command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change silence(Command.Silence command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change liftSilence(Command.LiftSilence command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change remove(Command.Remove command) {
        throw new UnsupportedOperationException(command.toString());
    }
}
