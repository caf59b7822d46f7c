package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final long TICK = 20_000_000;

    private final Load load = new Load();

    @Test
    void whoWorksHalfOfTheTimeIsHalfBusy() {
        work(2_000, TICK / 2);
        assertThat(load.share()).isCloseTo(0.5, Offset.offset(0.01));
    }

    @Test
    void oneLongTickTurnsNobodyAway() {
        work(2_000, TICK / 10);
        work(1, 20 * TICK);
        assertThat(load.share()).isLessThan(0.2);
    }

    @Test
    void afterTenSecondsOfRestItIsAlmostIdleAgain() {
        work(2_000, TICK);
        work(500, 0);
        assertThat(load.share()).isLessThan(0.15);
    }

    private void work(int ticks, long nanos) {
        for (int i = 0; i < ticks; i++) {
            load.note(nanos, TICK);
        }
    }
}
