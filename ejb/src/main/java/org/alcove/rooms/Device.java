package org.alcove.rooms;

import org.jspecify.annotations.Nullable;

/**
 * A device that is connected, and the server that holds its socket.
 *
 * @param before what it was called before it came back; what it is called now it may never have been told, when the answer
 *     was lost
 */
record Device(DeviceId id, ServerId server, @Nullable DeviceId before) {

    /** Whether a device that was told this name last is this one. */
    boolean isKnownAs(DeviceId name) {
        return name.equals(id) || name.equals(before);
    }
}
