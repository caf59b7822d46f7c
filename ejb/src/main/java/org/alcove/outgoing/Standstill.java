package org.alcove.outgoing;

import java.util.function.LongSupplier;

/**
 * While somebody does not answer, asking them about the next thing is of no use and keeps others waiting. After a failure
 * one waits, longer after each, until something goes out again. For one thread.
 */
public final class Standstill {

    private final Pauses pauses;
    private final LongSupplier nanos;
    private int failures;
    private long until;

    public Standstill(Pauses pauses) {
        this(pauses, System::nanoTime);
    }

    Standstill(Pauses pauses, LongSupplier nanos) {
        this.pauses = pauses;
        this.nanos = nanos;
    }

    public boolean isOver() {
        return failures == 0 || nanos.getAsLong() - until >= 0;
    }

    /** Nobody answered. */
    public void goesOn() {
        failures++;
        until = nanos.getAsLong() + pauses.after(failures).toNanos();
    }

    /** Somebody did. */
    public void ends() {
        failures = 0;
    }
}
