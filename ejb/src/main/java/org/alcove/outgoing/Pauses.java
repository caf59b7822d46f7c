package org.alcove.outgoing;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before something is tried once more: twice as long after each failure, up to a longest. A quarter of
 * it is left to chance, so that not everything that failed together comes back together.
 */
public final class Pauses {

    private static final int MOST_DOUBLINGS = 30;
    private static final double LEFT_TO_CHANCE = 0.25;

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier chance;

    public Pauses(Duration first, Duration longest) {
        this(first, longest, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance from 0 (the whole pause) to 1 (a quarter less) */
    Pauses(Duration first, Duration longest, DoubleSupplier chance) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
    }

    /** @param failures one after another, at least one */
    public Duration after(int failures) {
        int doublings = Math.max(0, Math.min(failures - 1, MOST_DOUBLINGS));
        long most = Math.min(first.toMillis() << doublings, longest.toMillis());
        return Duration.ofMillis(Math.round(most * (1 - LEFT_TO_CHANCE * chance.getAsDouble())));
    }
}
