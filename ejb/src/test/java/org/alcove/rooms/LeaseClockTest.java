package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaseClockTest {

    private final AtomicLong nanos = new AtomicLong(-1);
    private final LeaseClock clock = new LeaseClock(nanos::get);

    @Test
    void nothingIsHeldBeforeTheFirstRenewal() {
        assertThat(clock.isRunning()).isFalse();
        assertThat(clock.hasLapsed()).isFalse();
    }

    @Test
    void aLeaseRunsForSixSecondsFromTheRequestThatRenewedIt() {
        long asked = nanos.get();
        after(2_000);
        clock.renewed(asked);
        after(3_999);
        assertThat(clock.isRunning()).isTrue();
        after(1);
        assertThat(clock.isRunning()).isFalse();
    }

    @Test
    void aRenewalThatTookTooLongIsNone() {
        long asked = nanos.get();
        after(6_000);
        clock.renewed(asked);
        assertThat(clock.isRunning()).isFalse();
    }

    @Test
    void theEndOfALeaseIsSaidOnce() {
        clock.renewed(nanos.get());
        after(6_000);
        assertThat(clock.hasLapsed()).isTrue();
        assertThat(clock.hasLapsed()).isFalse();
        clock.renewed(nanos.get());
        after(6_000);
        assertThat(clock.hasLapsed()).isTrue();
    }

    private void after(long milliseconds) {
        nanos.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    }
}
