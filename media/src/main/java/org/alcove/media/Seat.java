package org.alcove.media;

import java.util.UUID;

/** One media connection to a room of sound: one device of someone, of whom this module knows nothing else. */
public record Seat(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
