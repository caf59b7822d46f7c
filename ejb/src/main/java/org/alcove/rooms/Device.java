package org.alcove.rooms;

import java.util.UUID;

/**
 * A device that is connected.
 *
 * @param server which holds its socket
 * @param page which opened the socket
 * @param attempt its how many-th socket that is
 */
record Device(DeviceId id, ServerId server, UUID page, int attempt) {

    boolean isOn(UUID somePage) {
        return page.equals(somePage);
    }
}
