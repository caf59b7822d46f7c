package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Many voices at once are turned down rather than clipped, and one voice is left as it is. */
class LimiterTest {

    private static final int CEILING = 30_000;
    private static final int ATTACK_SAMPLES = 120;
    private static final short[] NOBODY = new short[Frames.SAMPLES];

    private final Limiter limiter = new Limiter();

    private static int[] mix(int value) {
        int[] mix = new int[Frames.SAMPLES];
        Arrays.fill(mix, value);
        return mix;
    }

    private short[] limited(int value) {
        short[] frame = new short[Frames.SAMPLES];
        limiter.apply(mix(value), NOBODY, frame);
        return frame;
    }

    @Test
    void whatIsNotTooLoudIsLeftAsItIs() {
        assertThat(limited(CEILING)).containsOnly(CEILING);
        assertThat(limited(-CEILING)).containsOnly(-CEILING);
    }

    @Test
    void nobodyHearsThemselves() {
        short[] own = new short[Frames.SAMPLES];
        Arrays.fill(own, (short) 9_000);
        short[] heard = new short[Frames.SAMPLES];

        limiter.apply(mix(10_000), own, heard);

        assertThat(heard).containsOnly(1_000);
    }

    @Test
    void aLoudMixIsBelowTheCeilingAfterTwoAndAHalfMilliseconds() {
        short[] frame = limited(100_000);

        for (int i = ATTACK_SAMPLES; i < frame.length; i++) {
            assertThat((int) frame[i]).isLessThanOrEqualTo(CEILING);
        }
    }

    @Test
    void whatIsTooLoudMeanwhileIsSaturatedAndDoesNotTurnOver() {
        for (int voices = 2; voices <= 1_000; voices++) {
            for (short sample : limited(voices * Short.MAX_VALUE)) {
                assertThat(sample).isPositive();
            }
        }
    }

    @Test
    void itIsTurnedUpAgainOverHalfASecondAndNotAtOnce() {
        limited(2 * CEILING);

        assertThat((int) limited(1_000)[Frames.SAMPLES - 1]).isBetween(500, 530);
        for (int i = 0; i < 25; i++) {
            limited(1_000);
        }
        assertThat(limited(1_000)).containsOnly(1_000);
    }

    @Test
    void theVolumeDoesNotLeapBetweenTwoFrames() {
        int last = limited(2 * CEILING)[Frames.SAMPLES - 1];
        for (int i = 0; i < 25; i++) {
            short[] frame = limited(CEILING);
            assertThat(Math.abs(frame[0] - (i == 0 ? last / 2 : last))).isLessThanOrEqualTo(1);
            last = frame[Frames.SAMPLES - 1];
        }
    }
}
