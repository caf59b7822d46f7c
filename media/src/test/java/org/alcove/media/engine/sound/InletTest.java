package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sound comes, goes and changes within one frame, and without a click. */
class InletTest {

    private static final int LOUD = 10_000;

    /** As steep as a fade over 10 ms of the whole range may be. */
    private static final int NO_CLICK = 2 * Short.MAX_VALUE / Frames.FADE_SAMPLES + 2;

    private final Inlet inlet = new Inlet();
    private long tick;

    private static Source constant(int value) {
        short[] frame = new short[Frames.SAMPLES];
        Arrays.fill(frame, (short) value);
        return at -> frame;
    }

    private short @Nullable [] next() {
        return inlet.frame(tick++);
    }

    private short[] sounding() {
        short[] frame = next();
        assertThat(frame).isNotNull();
        return frame == null ? new short[0] : frame.clone();
    }

    private static void assertNoClick(int before, short[] frame) {
        int last = before;
        for (short sample : frame) {
            assertThat(Math.abs(sample - last)).isLessThanOrEqualTo(NO_CLICK);
            last = sample;
        }
    }

    @Test
    void anInletOfNothingIsSilentAndEmpty() {
        assertThat(next()).isNull();
        assertThat(inlet.isEmpty()).isTrue();
    }

    @Test
    void whatComesIsFadedInWithinTenMilliseconds() {
        inlet.take(constant(LOUD));

        short[] first = sounding();
        assertNoClick(0, first);
        assertThat(first[Frames.FADE_SAMPLES]).isEqualTo((short) LOUD);
        assertThat(sounding()).containsOnly(LOUD);
    }

    @Test
    void whatGoesIsSilentTenMillisecondsIntoTheNextFrame() {
        inlet.take(constant(LOUD));
        sounding();
        inlet.take(null);

        short[] last = sounding();
        assertNoClick(LOUD, last);
        assertThat(Arrays.copyOfRange(last, Frames.FADE_SAMPLES, Frames.SAMPLES))
                .containsOnly(0);
        assertThat(next()).isNull();
    }

    @Test
    void whatGoesIsNotGoneBeforeItHasFaded() {
        inlet.take(constant(LOUD));
        sounding();
        inlet.take(null);

        assertThat(inlet.isEmpty()).isFalse();
        sounding();
        assertThat(inlet.isEmpty()).isTrue();
    }

    @Test
    void oneVoiceTakesThePlaceOfAnotherWithoutAClickHoweverLoudBothAre() {
        inlet.take(constant(Short.MAX_VALUE));
        sounding();
        inlet.take(constant(Short.MIN_VALUE));

        short[] change = sounding();
        assertNoClick(Short.MAX_VALUE, change);
        assertThat(change[Frames.FADE_SAMPLES]).isEqualTo(Short.MIN_VALUE);
    }

    @Test
    void whoIsTakenAndTakenAwayBetweenTwoFramesIsNotHeard() {
        inlet.take(constant(LOUD));
        inlet.take(null);

        assertThat(next()).isNull();
    }

    @Test
    void aSilentSourceIsSilence() {
        inlet.take(at -> null);

        assertThat(next()).isNull();
        assertThat(next()).isNull();
        assertThat(inlet.isEmpty()).isFalse();
    }
}
