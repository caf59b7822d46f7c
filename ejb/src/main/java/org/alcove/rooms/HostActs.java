package org.alcove.rooms;

import static org.alcove.rooms.Checks.require;

import org.alcove.circles.CircleRole;
import org.alcove.refusal.Reason;

/** What a host does. Nothing here makes anybody but the host who opens the room audible. */
final class HostActs {

    private static final RoomState[] UNDER_WAY = {RoomState.LIVE, RoomState.HELD};

    private final Scene scene;
    private final Checks checks;

    HostActs(Scene scene) {
        this.scene = scene;
        this.checks = new Checks(scene);
    }

    // the room

    Change open(Command.Open command) {
        Participant host = checks.requireHost(command.by());
        checks.requireState(RoomState.DOORS_OPEN);
        requireQuorum();
        return turn -> {
            scene.goLive();
            scene.openedAt(turn.now());
            scene.roster().stream().filter(p -> p.isOn(Place.WAITING)).forEach(p -> p.goTo(Place.GALLERY));
            scene.bringOnStage(host);
            turn.tell(new RoomEvent.RoomOpened(host.who()));
        };
    }

    Change pause(Command.Pause command) {
        Participant host = checks.requireHost(command.by());
        checks.requireState(RoomState.LIVE);
        return turn -> {
            scene.holdSince(HeldBecause.PAUSED, turn.now());
            turn.tell(new RoomEvent.RoomPaused(host.who()));
        };
    }

    Change resume(Command.Resume command) {
        Participant host = checks.requireHost(command.by());
        checks.requireState(RoomState.HELD);
        requireQuorum();
        return turn -> {
            scene.goLive();
            turn.tell(new RoomEvent.RoomResumed(host.who()));
        };
    }

    Change end(Command.End command) {
        Participant host = checks.requireHost(command.by());
        checks.requireState(UNDER_WAY);
        return turn -> {
            scene.close(RoomState.ENDED);
            turn.tell(new RoomEvent.RoomEnded(host.who()));
        };
    }

    // one participant

    Change invite(Command.Invite command) {
        Participant host = checks.requireHost(command.by());
        checks.requireState(RoomState.LIVE);
        Participant other = checks.requireOther(host, command.participant());
        require(!other.isHost(), Reason.NOT_NOW, "hosts step up");
        require(other.isOn(Place.GALLERY), Reason.NOT_NOW, "not in the gallery");
        require(!other.isInvited(), Reason.NOT_NOW, "invited");
        checks.requireRoomOnStage();
        return turn -> {
            other.invite(true);
            turn.tell(new RoomEvent.InvitedToStage(host.who(), other.who()));
        };
    }

    Change withdrawInvitation(Command.WithdrawInvitation command) {
        Participant host = requireHostUnderWay(command);
        Participant other = checks.requireOther(host, command.participant());
        require(other.isInvited(), Reason.NOT_NOW, "not invited");
        return turn -> {
            other.invite(false);
            turn.tell(new RoomEvent.InvitationWithdrawn(host.who(), other.who()));
        };
    }

    Change moveToGallery(Command.MoveToGallery command) {
        Participant host = requireHostUnderWay(command);
        Participant other = checks.requireOther(host, command.participant());
        require(other.isOn(Place.STAGE), Reason.NOT_NOW, "not on the stage");
        return turn -> {
            other.goTo(Place.GALLERY);
            turn.tell(new RoomEvent.MovedToGallery(host.who(), other.who()));
        };
    }

    Change silence(Command.Silence command) {
        Participant host = requireHostUnderWay(command);
        Participant other = checks.requireOther(host, command.participant());
        require(!scene.isSilenced(other), Reason.NOT_NOW, "silenced");
        return turn -> {
            scene.silenced().add(other.person());
            other.mute(other.isOn(Place.STAGE));
            turn.tell(new RoomEvent.Silenced(host.who(), other.who()));
        };
    }

    Change liftSilence(Command.LiftSilence command) {
        Participant host = requireHostUnderWay(command);
        Participant other = checks.requireOther(host, command.participant());
        require(scene.isSilenced(other), Reason.NOT_NOW, "not silenced");
        return turn -> {
            scene.silenced().remove(other.person());
            turn.tell(new RoomEvent.SilenceLifted(host.who(), other.who()));
        };
    }

    /** A host removes members. Who supervises or leads a room is not removed by who leads it: appointments end. */
    Change remove(Command.Remove command) {
        Participant host = checks.requireHost(command.by());
        Participant other = checks.requireOther(host, command.participant());
        require(other.role() == CircleRole.MEMBER, Reason.NOT_ALLOWED, "only members are removed");
        requireReason(command.because());
        return turn -> {
            scene.letGo(other);
            scene.removed().add(other.person());
            turn.tell(new RoomEvent.ParticipantRemoved(host.who(), other.who(), command.because()));
        };
    }

    private Participant requireHostUnderWay(Command.HostActOnOne command) {
        Participant host = checks.requireHost(command.by());
        checks.requireState(UNDER_WAY);
        return host;
    }

    private void requireQuorum() {
        require(new Quorum(scene).isPresent(), Reason.NOT_NOW, "the quorum is not there");
    }

    private void requireReason(String because) {
        require(!because.isBlank(), Reason.MALFORMED, "a removal has a reason");
        int length = because.codePointCount(0, because.length());
        require(length <= scene.limits().reason(), Reason.TOO_LARGE, "the reason is too long");
    }
}
