package org.alcove.planning;

import java.util.UUID;

/** A series of rooms. */
public record SeriesId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
