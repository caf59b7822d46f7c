package org.alcove.journeys;

import org.jspecify.annotations.Nullable;

/**
 * What somebody comes with.
 *
 * @param dark whether it prefers dark colours
 * @param network what lies between it and Alcove; null: nothing
 */
record Device(
        int width,
        int height,
        boolean dark,
        Microphone microphone,
        @Nullable Network network) {

    static final Device DESKTOP = new Device(1280, 800, false, Microphone.ALLOWED, null);

    static Device phone(int width, int height) {
        return new Device(width, height, false, Microphone.ALLOWED, null);
    }

    Device with(Microphone another) {
        return new Device(width, height, dark, another, network);
    }

    Device behind(Network another) {
        return new Device(width, height, dark, microphone, another);
    }

    /** What is to be run in each page before its own scripts. */
    String preparation() {
        return network == null ? Ear.REMEMBER_CONNECTIONS : Ear.REMEMBER_CONNECTIONS + network.reroute();
    }
}
