package org.alcove.rooms;

import java.util.Set;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** What is required of whoever asks, and of the room, before anything is changed. */
final class Checks {

    private final Scene scene;

    Checks(Scene scene) {
        this.scene = scene;
    }

    static void require(boolean met, Reason otherwise, String note) {
        if (!met) {
            throw new Refusal(otherwise, note);
        }
    }

    void requireState(RoomState... allowed) {
        require(Set.of(allowed).contains(scene.state()), Reason.NOT_NOW, "the room is " + scene.state());
    }

    /** The room is going on or about to, and this person is in it. Somebody who is not does not learn more. */
    Participant requirePresent(PersonId person) {
        require(!scene.removed().contains(person), Reason.REMOVED, "removed from this room");
        requireState(RoomState.DOORS_OPEN, RoomState.LIVE, RoomState.HELD);
        Participant participant =
                scene.roster().of(person).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "not in this room"));
        require(participant.isConnected(), Reason.NOT_NOW, "not connected");
        return participant;
    }

    Participant requireHost(PersonId person) {
        Participant participant = requirePresent(person);
        require(participant.isHost(), Reason.NOT_ALLOWED, "for hosts");
        return participant;
    }

    /** The one a host acts on. What one does to oneself has commands of its own. */
    Participant requireOther(Participant host, ParticipantId id) {
        Participant other =
                scene.roster().find(id).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such participant"));
        require(other != host, Reason.NOT_NOW, "not to oneself");
        return other;
    }

    void requireRoomOnStage() {
        require(!scene.stageIsFull(), Reason.LIMIT_REACHED, "the stage is full");
    }
}
