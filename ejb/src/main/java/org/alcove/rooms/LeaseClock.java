package org.alcove.rooms;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long a lease still runs, on this server's own monotonic clock, which no database and no time server can move. */
final class LeaseClock {

    static final Duration LIFE = Duration.ofSeconds(6);

    private final LongSupplier nanos;
    private long renewedAt;
    private boolean running;

    LeaseClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    long now() {
        return nanos.getAsLong();
    }

    /** The lease was renewed by a request that was sent then. */
    synchronized void renewed(long asked) {
        renewedAt = asked;
        running = now() - asked < LIFE.toNanos();
    }

    synchronized boolean isRunning() {
        return running && now() - renewedAt < LIFE.toNanos();
    }

    /** True once after each time the lease has run out. */
    synchronized boolean hasLapsed() {
        boolean lapsed = running && !isRunning();
        if (lapsed) {
            running = false;
        }
        return lapsed;
    }
}
