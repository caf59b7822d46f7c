package org.alcove.media.engine.sound;

/** A packet on its way: when it left, in milliseconds, and what its header says. */
final class Sent {

    private final long millis;
    private final int sequence;
    private final byte[] opus;
    private final boolean silent;

    Sent(long millis, int sequence, byte[] opus, boolean silent) {
        this.millis = millis;
        this.sequence = sequence;
        this.opus = opus;
        this.silent = silent;
    }

    long millis() {
        return millis;
    }

    int sequence() {
        return sequence & 0xffff;
    }

    /** RTP's time of the first sample, which begins anywhere and rolls over. */
    int timestamp() {
        return (int) (0xfff00000L + millis * Frames.RATE_HERTZ / 1_000);
    }

    byte[] opus() {
        return opus;
    }

    /** Whether a browser would claim it to be silent (RFC 6464). */
    boolean isSilent() {
        return silent;
    }
}
