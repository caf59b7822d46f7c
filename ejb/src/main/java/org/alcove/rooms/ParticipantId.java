package org.alcove.rooms;

import java.util.UUID;

/** A person in one room. Made anew for each room, so that it links nothing. */
public record ParticipantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
