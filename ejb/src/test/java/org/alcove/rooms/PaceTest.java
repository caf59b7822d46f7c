package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Pace<String> pace = new Pace<>(2, Duration.ofSeconds(10), nanos::get);

    @Test
    void soManyTimesAndThenNotUntilTheNextWindow() {
        assertThat(pace.allows("BORIS")).isTrue();
        assertThat(pace.allows("BORIS")).isTrue();
        assertThat(pace.allows("BORIS")).isFalse();
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(pace.allows("BORIS")).isTrue();
    }

    @Test
    void oneIsNotHeldUpByAnother() {
        pace.allows("BORIS");
        pace.allows("BORIS");
        pace.allows("BORIS");
        assertThat(pace.allows("DANA")).isTrue();
    }
}
