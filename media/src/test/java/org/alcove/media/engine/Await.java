package org.alcove.media.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, for a bounded time. */
public final class Await {

    private static final long POLL_NANOS = 5_000_000;

    private Await() {}

    /** Waits until it holds; false if it does not within that time. */
    public static boolean holds(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    /** Whether it holds for that whole time. */
    public static boolean stays(Duration time, BooleanSupplier condition) {
        return !holds(time, () -> !condition.getAsBoolean());
    }
}
