package org.alcove.circles;

import java.util.UUID;

/** A circle. */
public record CircleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
