package org.alcove.rooms;

import java.util.UUID;

/** One application server, from its start to its stop: sockets belong to one, and so does the sound of a room. */
public record ServerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
