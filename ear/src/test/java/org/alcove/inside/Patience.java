package org.alcove.inside;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what happens on another thread, as long as it takes and no longer than this. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int PAUSE_MILLIS = 50;

    private Patience() {}

    static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within " + LIMIT);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
