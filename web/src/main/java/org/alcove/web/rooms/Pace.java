package org.alcove.web.rooms;

import java.time.Duration;

/**
 * How fast one socket may talk: so many messages in a window of time, and far beyond that no more at all. Counted in
 * whole windows, since it guards the server and not a fair share; used by one thread at a time.
 */
final class Pace {

    /** What to do with a message. */
    enum Step {
        FINE,
        TOO_FAST,
        FLOOD
    }

    static final int MOST = 50;
    static final int FLOOD = 200;
    static final Duration WINDOW = Duration.ofSeconds(10);

    private long windowBegan;
    private int count;

    Step next(long nowNanos) {
        if (count == 0 || nowNanos - windowBegan >= WINDOW.toNanos()) {
            windowBegan = nowNanos;
            count = 0;
        }
        count++;
        if (count > FLOOD) {
            return Step.FLOOD;
        }
        return count > MOST ? Step.TOO_FAST : Step.FINE;
    }
}
