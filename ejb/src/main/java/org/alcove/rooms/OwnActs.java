package org.alcove.rooms;

import static org.alcove.rooms.Checks.require;

import org.alcove.refusal.Reason;

/**
 * What somebody does about themselves, and the only place where anybody comes onto the stage or is unmuted (promise 5);
 * besides this, only the host who opens a room is on its stage at once.
 */
final class OwnActs {

    private static final RoomState[] UNDER_WAY = {RoomState.LIVE, RoomState.HELD};

    private final Scene scene;
    private final Checks checks;

    OwnActs(Scene scene) {
        this.scene = scene;
        this.checks = new Checks(scene);
    }

    Change raiseHand(Command.RaiseHand command) {
        Participant self = requireUnderWay(command);
        require(!self.isHost(), Reason.NOT_ALLOWED, "hosts step up");
        require(self.isOn(Place.GALLERY), Reason.NOT_NOW, "not in the gallery");
        require(!scene.hands().contains(self.id()), Reason.NOT_NOW, "the hand is raised");
        require(scene.hands().size() < scene.limits().hands(), Reason.LIMIT_REACHED, "too many hands");
        return turn -> {
            scene.hands().add(self.id());
            turn.tell(new RoomEvent.HandRaised(self.who()));
        };
    }

    Change lowerHand(Command.LowerHand command) {
        Participant self = requireUnderWay(command);
        require(scene.hands().contains(self.id()), Reason.NOT_NOW, "no hand is raised");
        return turn -> {
            scene.hands().remove(self.id());
            turn.tell(new RoomEvent.HandLowered(self.who()));
        };
    }

    Change acceptInvitation(Command.AcceptInvitation command) {
        Participant self = requireInvited(command);
        checks.requireState(RoomState.LIVE);
        checks.requireRoomOnStage();
        return turn -> {
            scene.bringOnStage(self);
            turn.tell(new RoomEvent.InvitationAccepted(self.who()));
        };
    }

    Change declineInvitation(Command.DeclineInvitation command) {
        Participant self = requireInvited(command);
        return turn -> {
            self.invite(false);
            turn.tell(new RoomEvent.InvitationDeclined(self.who()));
        };
    }

    Change stepUp(Command.StepUp command) {
        Participant self = checks.requireHost(command.by());
        checks.requireState(UNDER_WAY);
        require(!self.isOn(Place.STAGE), Reason.NOT_NOW, "on the stage");
        checks.requireRoomOnStage();
        return turn -> {
            scene.bringOnStage(self);
            turn.tell(new RoomEvent.SteppedUp(self.who()));
        };
    }

    Change stepDown(Command.StepDown command) {
        Participant self = requireOnStage(command);
        return turn -> {
            self.goTo(Place.GALLERY);
            turn.tell(new RoomEvent.SteppedDown(self.who()));
        };
    }

    Change mute(Command.Mute command) {
        Participant self = requireOnStage(command);
        require(!self.isMuted(), Reason.NOT_NOW, "muted");
        return turn -> {
            self.mute(true);
            turn.tell(new RoomEvent.Muted(self.who()));
        };
    }

    /** While the room is held only hosts unmute: a member would be heard later, when somebody else goes on. */
    Change unmute(Command.Unmute command) {
        Participant self = requireOnStage(command);
        require(!scene.isSilenced(self), Reason.SILENCED, "silenced by a host");
        require(self.isMuted(), Reason.NOT_NOW, "not muted");
        require(scene.state() == RoomState.LIVE || self.isHost(), Reason.NOT_NOW, "the room is held");
        return turn -> {
            self.mute(false);
            turn.tell(new RoomEvent.Unmuted(self.who()));
        };
    }

    Change takeSound(Command.TakeSound command) {
        Participant self = checks.requirePresent(command.by());
        require(self.has(command.device()), Reason.NOT_FOUND, "no such device");
        require(!command.device().equals(self.sound()), Reason.NOT_NOW, "the sound is here");
        return turn -> {
            self.takeSound(command.device());
            turn.tell(new RoomEvent.SoundTaken(self.who(), command.device()));
        };
    }

    Change leave(Command.Leave command) {
        Participant self = checks.requirePresent(command.by());
        return turn -> {
            scene.letGo(self);
            turn.tell(new RoomEvent.ParticipantLeft(self.who()));
        };
    }

    private Participant requireUnderWay(Command.OwnAct command) {
        Participant self = checks.requirePresent(command.by());
        checks.requireState(UNDER_WAY);
        return self;
    }

    private Participant requireInvited(Command.OwnAct command) {
        Participant self = requireUnderWay(command);
        require(self.isInvited(), Reason.NOT_NOW, "no invitation");
        return self;
    }

    private Participant requireOnStage(Command.OwnAct command) {
        Participant self = requireUnderWay(command);
        require(self.isOn(Place.STAGE), Reason.NOT_NOW, "not on the stage");
        return self;
    }
}
