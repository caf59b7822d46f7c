package org.alcove.rooms;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How often something may be done by one of many: so many times in a window of time, then not until the next one. */
public final class Pace<K> {

    private final int times;
    private final long windowNanos;
    private final LongSupplier nanos;
    private final Map<K, Window> windows = new ConcurrentHashMap<>();

    private record Window(long since, int used) {}

    public Pace(int times, Duration window, LongSupplier nanos) {
        this.times = times;
        this.windowNanos = window.toNanos();
        this.nanos = nanos;
    }

    public boolean allows(K who) {
        long now = nanos.getAsLong();
        Window window = windows.compute(
                who,
                (k, last) -> last == null || isOver(last, now)
                        ? new Window(now, 1)
                        : new Window(last.since(), Math.min(last.used(), times) + 1));
        return window.used() <= times;
    }

    /** Leaves out of memory who has not done anything lately. */
    public void tidy() {
        long now = nanos.getAsLong();
        windows.values().removeIf(window -> isOver(window, now));
    }

    private boolean isOver(Window window, long now) {
        return now - window.since() >= windowNanos;
    }
}
