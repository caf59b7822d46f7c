package org.alcove.media.engine.sound;

/**
 * How much of its time the sound's thread works: near 1 it falls behind, and everybody would hear that. An average over
 * about five seconds, so that one long tick does not turn anybody away. Written by that thread, read by any.
 */
public final class Load {

    private static final double AVERAGED_TICKS = 250;

    private volatile double share;

    /** A tick took this long, of the time that a tick has. */
    void note(long workedNanos, long tickNanos) {
        double before = share; // nobody else writes
        share = before + ((double) workedNanos / tickNanos - before) / AVERAGED_TICKS;
    }

    /** From 0, idle, to 1, always busy; above that while it falls behind. */
    public double share() {
        return share;
    }
}
