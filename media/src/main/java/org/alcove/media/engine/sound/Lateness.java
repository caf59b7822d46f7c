package org.alcove.media.engine.sound;

import java.util.Arrays;

/**
 * How late the last packets came (five seconds of them), and the delay that suits them: as long as all but one in a
 * hundred needed, and one frame more, so that the packet after a lost one, which holds a copy of it, is there in time.
 * Times are in samples, and the zero of lateness is anywhere.
 */
final class Lateness {

    private static final int REMEMBERED = 256;
    private static final int ALL_BUT_ONE_OF = 100;
    private static final int RECKONED_EVERY = 16;
    static final long LEAP = 2L * Frames.RATE_HERTZ;

    /** A quarter of a second: who comes later than that is not waited for. */
    private static final long MOST_SPREAD = 12L * Frames.SAMPLES;

    private final long[] noted = new long[REMEMBERED];
    private long count;
    private long needed;
    private long delay;

    Lateness() {
        clear();
    }

    void clear() {
        count = 0;
        needed = Long.MIN_VALUE;
    }

    /** Whether a sender's time has leapt, so that what is known of it is worth nothing any more. */
    boolean isLeap(long late) {
        return count > 0 && Math.abs(late - noted[(int) ((count - 1) % REMEMBERED)]) > LEAP;
    }

    /** Notes a packet, also one that comes too late to be played: for the next ones it is waited longer at once. */
    void note(long late) {
        noted[(int) (count++ % REMEMBERED)] = late;
        if (late > needed || count % RECKONED_EVERY == 0) {
            reckon();
        }
    }

    private void reckon() {
        int known = (int) Math.min(count, REMEMBERED);
        long[] sorted = Arrays.copyOf(noted, known);
        Arrays.sort(sorted);
        needed = sorted[known - 1 - known / ALL_BUT_ONE_OF];
        delay = Math.min(needed, sorted[0] + MOST_SPREAD) + Frames.SAMPLES;
    }

    /** How long after its own time a packet is best played; known once a packet was noted. */
    long delay() {
        return delay;
    }
}
