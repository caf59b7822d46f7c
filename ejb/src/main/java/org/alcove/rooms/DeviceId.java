package org.alcove.rooms;

import java.util.UUID;

/** One socket of one participant: a tab or a phone, from connecting until it is gone. */
public record DeviceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
