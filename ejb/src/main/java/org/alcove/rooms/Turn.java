package org.alcove.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One command being applied to a scene of its own: the moment it happens at, and what happened so far. */
final class Turn {

    private final Scene scene;
    private final Instant now;
    private final List<RoomEvent> events = new ArrayList<>();
    private Instant lastSeen;

    Turn(Scene scene, Instant now) {
        this.scene = scene;
        this.now = now;
        this.lastSeen = now;
    }

    Instant now() {
        return now;
    }

    /** The last sign of life of whoever is gone by this command; now, if they went by themselves. */
    Instant lastSeen() {
        return lastSeen;
    }

    void lastSeen(Instant at) {
        lastSeen = at;
    }

    void tell(RoomEvent event) {
        events.add(event);
    }

    List<RoomEvent> events() {
        return List.copyOf(events);
    }

    /** Does whatever is due by now. */
    void catchUp() {
        new Deadlines(scene).catchUp(this);
    }

    /** Makes a change and what follows from it: for the quorum, and for what has become due. */
    void make(Change change) {
        change.make(this);
        new Quorum(scene).settle(this);
        catchUp();
    }
}
