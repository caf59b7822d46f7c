package org.alcove.journeys;

import java.util.UUID;

/** A room that a test planned for itself, so that no test finds another's traces in it. */
public record RoomOfTest(String organisation, UUID id) {

    /** Where its door is. */
    public String path() {
        return "/o/" + organisation + "/rooms/" + id;
    }
}
