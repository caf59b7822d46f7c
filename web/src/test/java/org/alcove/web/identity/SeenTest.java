package org.alcove.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SeenTest {

    private final Seen seen =
            new Seen(Duration.ofMinutes(6), Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC));

    @Test
    void whatWasSeenIsNotNew() {
        assertThat(seen.isNew("a")).isTrue();
        assertThat(seen.isNew("a")).isFalse();
        assertThat(seen.isNew("b")).isTrue();
    }

    @Test
    void memoryIsBoundedAndTheOldestIsForgottenFirst() {
        for (int i = 0; i <= Seen.MOST; i++) {
            seen.isNew("id " + i);
        }
        assertThat(seen.isNew("id 0")).isTrue();
        assertThat(seen.isNew("id " + Seen.MOST)).isFalse();
    }
}
