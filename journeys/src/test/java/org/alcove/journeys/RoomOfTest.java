package org.alcove.journeys;

import java.util.UUID;

/** A room that a test planned for itself, so that no test finds another's traces in it. */
record RoomOfTest(String organisation, UUID id) {

    String path() {
        return "/o/" + organisation + "/rooms/" + id;
    }
}
