package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many voices at once are turned down rather than clipped, and one voice is left as it is. */
class LimiterTest {

    private static final int CEILING = 30_000;
    private static final int BLOCK = Limiter.BLOCK;
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
    void whatIsNotTooLoudLeavesAsItIsTwoAndAHalfMillisecondsLater() {
        short[] first = limited(CEILING);
        assertThat(Arrays.copyOf(first, BLOCK)).containsOnly(0);
        assertThat(Arrays.copyOfRange(first, BLOCK, first.length)).containsOnly(CEILING);

        short[] second = limited(-CEILING);
        assertThat(Arrays.copyOf(second, BLOCK)).containsOnly(CEILING);
        assertThat(Arrays.copyOfRange(second, BLOCK, second.length)).containsOnly(-CEILING);
    }

    @Test
    void nobodyHearsThemselves() {
        short[] own = new short[Frames.SAMPLES];
        Arrays.fill(own, (short) 9_000);
        short[] heard = new short[Frames.SAMPLES];

        limiter.apply(mix(10_000), own, heard);

        assertThat(Arrays.copyOfRange(heard, BLOCK, heard.length)).containsOnly(1_000);
    }

    @Test
    void aMixIsNeverLouderThanTheCeilingHoweverManyBeginAtOnce() {
        for (int voices = 1; voices <= 1_000; voices++) {
            for (short sample : limited(voices * Short.MAX_VALUE)) {
                assertThat((int) sample).isBetween(0, CEILING);
            }
            limiter.clear();
        }
    }

    @Test
    void whatGoesFromOneEndOfTheRangeToTheOtherIsNeverLouderThanTheCeilingEither() {
        Random random = new Random(5);
        short[] frame = new short[Frames.SAMPLES];
        for (int i = 0; i < 500; i++) {
            int loudness = 1 << random.nextInt(22);
            int[] mix = random.ints(Frames.SAMPLES, -loudness, loudness).toArray();
            limiter.apply(mix, NOBODY, frame);
            for (short sample : frame) {
                assertThat(Math.abs((int) sample)).isLessThanOrEqualTo(CEILING);
            }
        }
    }

    @Test
    void itIsTurnedUpAgainOverHalfASecondAndNotAtOnce() {
        limited(2 * CEILING);
        limited(1_000);

        assertThat((int) limited(1_000)[Frames.SAMPLES - 1]).isBetween(500, 560);
        for (int i = 0; i < 25; i++) {
            limited(1_000);
        }
        assertThat(limited(1_000)).containsOnly(1_000);
    }

    /** By no more than a line through 2.5 ms is steep. */
    @Test
    void theVolumeNeverLeaps() {
        int last = 0;
        for (int value : new int[] {0, 5_000, 60_000, 900_000, 900_000, 100_000, 30_000, 5_000, 5_000}) {
            short[] frame = limited(value);
            for (int i = BLOCK + 1; i < frame.length; i++) {
                assertThat(Math.abs(frame[i] - frame[i - 1])).isLessThanOrEqualTo(CEILING / BLOCK + 1);
            }
            last = Math.max(last, frame[frame.length - 1]);
        }
        assertThat(last).isBetween(CEILING - 10, CEILING);
    }
}
