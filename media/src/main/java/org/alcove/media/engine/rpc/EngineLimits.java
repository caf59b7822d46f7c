package org.alcove.media.engine.rpc;

import org.alcove.media.MediaSettings;

/**
 * How much the engine takes on.
 *
 * @param endpoints how many media connections there may be at once
 * @param objects how many objects of every kind there may be at once
 * @param sessions how many sessions of the protocol there may be at once
 * @param loadPercent from which media load on, in percent of what one thread of sound can do, no new room begins; whoever
 *     joins a room that is there is never turned away for it. 0 lets none begin
 */
public record EngineLimits(int endpoints, int objects, int sessions, int loadPercent) {

    /** What one machine carries without falling behind, with room to spare. */
    public static final EngineLimits USUAL = new EngineLimits(1_000, 10_000, 100, MediaSettings.USUAL_LOAD_PERCENT);

    public EngineLimits {
        if (loadPercent < 0 || loadPercent > 100) {
            throw new IllegalArgumentException("a media load is 0 to 100 %: " + loadPercent);
        }
    }

    public EngineLimits withLoadPercent(int percent) {
        return new EngineLimits(endpoints, objects, sessions, percent);
    }
}
