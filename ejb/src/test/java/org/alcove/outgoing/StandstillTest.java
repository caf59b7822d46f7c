package org.alcove.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandstillTest {

    private long now = Long.MAX_VALUE - 1_000; // a clock that is about to turn over
    private final Standstill standstill =
            new Standstill(new Pauses(Duration.ofSeconds(2), Duration.ofSeconds(30), () -> 0), () -> now);

    @Test
    void nobodyWaitsBeforeSomethingHasFailed() {
        assertThat(standstill.isOver()).isTrue();
    }

    @Test
    void afterEachFailureItLastsLonger() {
        standstill.goesOn();
        passes(Duration.ofMillis(1_999));
        assertThat(standstill.isOver()).isFalse();
        passes(Duration.ofMillis(1));
        assertThat(standstill.isOver()).isTrue();

        standstill.goesOn();
        passes(Duration.ofMillis(3_999));
        assertThat(standstill.isOver()).isFalse();
        passes(Duration.ofMillis(1));
        assertThat(standstill.isOver()).isTrue();
    }

    @Test
    void itEndsAtOnceWhenSomethingGoesOut() {
        standstill.goesOn();
        standstill.goesOn();
        standstill.ends();
        assertThat(standstill.isOver()).isTrue();

        standstill.goesOn();
        passes(Duration.ofSeconds(2));
        assertThat(standstill.isOver()).isTrue();
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }
}
