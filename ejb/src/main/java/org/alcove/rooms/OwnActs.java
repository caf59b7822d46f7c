package org.alcove.rooms;

/** Being built. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
final class OwnActs {

    Change raiseHand(Command.RaiseHand command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change lowerHand(Command.LowerHand command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change acceptInvitation(Command.AcceptInvitation command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change declineInvitation(Command.DeclineInvitation command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change stepUp(Command.StepUp command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change stepDown(Command.StepDown command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change mute(Command.Mute command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change unmute(Command.Unmute command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change takeSound(Command.TakeSound command) {
        throw new UnsupportedOperationException(command.toString());
    }

    Change leave(Command.Leave command) {
        throw new UnsupportedOperationException(command.toString());
    }
}
