package org.alcove.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PausesTest {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Pauses withoutLuck = new Pauses(FIRST, LONGEST, () -> 0);

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "3,8", "7,128", "8,256", "9,300", "10,300", "2147483647,300"})
    void eachPauseIsTwiceAsLongAsTheOneBeforeUpToTheLongest(int failures, long seconds) {
        assertThat(withoutLuck.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.99, 1})
    void atMostAQuarterOfItIsLeftToChance(double chance) {
        Duration pause = new Pauses(FIRST, LONGEST, () -> chance).after(4);

        assertThat(pause).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(16));
    }

    @Test
    void whoHasNotFailedWaitsAsIfTheyHadOnce() {
        assertThat(withoutLuck.after(0)).isEqualTo(FIRST);
    }
}
