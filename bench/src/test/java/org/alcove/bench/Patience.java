package org.alcove.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what takes a while, and says what there was instead. */
final class Patience {

    private static final long PAUSE_MILLIS = 50;

    private Patience() {}

    static void until(int seconds, BooleanSupplier done, Supplier<String> instead) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(instead.get());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
