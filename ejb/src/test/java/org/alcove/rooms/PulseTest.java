package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Pulse pulse = new Pulse(nanos::get);

    @Test
    void aServerThatIsStartingIsNotTakenForOneThatIsStuck() {
        nanos.addAndGet(Pulse.LONGEST_PAUSE.multipliedBy(10).toNanos());

        assertThat(pulse.hasBegun()).isFalse();
        assertThat(pulse.isGoing()).isTrue();
    }

    @Test
    void aServerHasStartedWithItsFirstBeat() {
        pulse.beat();

        assertThat(pulse.hasBegun()).isTrue();
        assertThat(pulse.isGoing()).isTrue();
    }

    @Test
    void aServerThatStandsStillIsToBeStartedAnew() {
        pulse.beat();

        nanos.addAndGet(Pulse.LONGEST_PAUSE.toNanos() - 1);
        assertThat(pulse.isGoing()).isTrue();

        nanos.addAndGet(1);
        assertThat(pulse.isGoing()).isFalse();
    }
}
