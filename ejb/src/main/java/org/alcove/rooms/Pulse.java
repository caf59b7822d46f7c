package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the thread that cuts sound when time is up still goes round. It waits for nothing, so that a pause of any length
 * means that this server keeps no promise any more, and that only a new start helps.
 */
@ApplicationScoped
class Pulse {

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final LongSupplier nanos;

    private volatile long lastBeat;
    private volatile boolean begun;

    Pulse() {
        this(System::nanoTime);
    }

    Pulse(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void beat() {
        lastBeat = nanos.getAsLong();
        begun = true;
    }

    /** The start is over, and rooms can live here. */
    boolean hasBegun() {
        return begun;
    }

    /** True also before the first beat: a server that is starting is not stuck. */
    boolean isGoing() {
        return !begun || nanos.getAsLong() - lastBeat < LONGEST_PAUSE.toNanos();
    }
}
