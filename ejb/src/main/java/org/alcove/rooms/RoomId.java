package org.alcove.rooms;

import java.util.UUID;

/** A room: one meeting of a circle. */
public record RoomId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
