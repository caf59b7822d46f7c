package org.alcove.media.engine.srtp;

/** Which of the last 64 indexes were seen (RFC 3711, section 3.3.2). Asked before, told after authentication. */
final class ReplayWindow {

    private long highest = -1;
    private long seen;

    /** Whether a packet of this index may still be taken. */
    boolean mayBeNew(long index) {
        long behind = highest - index;
        return behind < 0 || (behind < Long.SIZE && ((seen >>> behind) & 1) == 0);
    }

    /** Notes an authenticated packet. */
    void note(long index) {
        if (index > highest) {
            long ahead = index - highest;
            seen = ahead < Long.SIZE ? (seen << ahead) | 1 : 1;
            highest = index;
        } else {
            seen |= 1L << (highest - index);
        }
    }

    /** The highest index noted; below zero if there is none. */
    long highest() {
        return highest;
    }
}
