package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a mix sounds like when everybody is as loud as can be: it neither clips nor clicks, whoever comes, goes, is
 * muted or changes. Beside it stands a mix that only adds up, which does both.
 */
class MixSoundTest {

    private static final int TICKS = 500;
    private static final double CLICK = 0.03;

    private final Mix mix = new Mix();
    private final Port listener = mix.port();

    private static Tone voice(int number) {
        return new Tone(Speaker.TONES[number % Speaker.TONES.length], Short.MAX_VALUE);
    }

    /** Somebody on the stage, in both mixes. */
    private final class OnStage {

        private final Source voice;
        private @Nullable Port port;
        private boolean audible;

        OnStage(int number) {
            this.voice = voice(number);
        }

        /** Comes, is heard, is muted or goes, whichever may be. */
        void act(Random random) {
            Port on = port;
            if (on == null) {
                port = mix.port();
                hear(random.nextBoolean());
            } else if (random.nextInt(3) == 0) {
                on.close();
                port = null;
                audible = false;
            } else {
                hear(!audible);
            }
        }

        private void hear(boolean audibleNow) {
            audible = audibleNow;
            if (port != null) {
                port.take(audible ? voice : null);
            }
        }

        void addTo(int[] sum, long tick) {
            if (audible) {
                add(voice.frame(tick), sum);
            }
        }
    }

    private static void add(short @Nullable [] frame, int[] sum) {
        for (int i = 0; frame != null && i < frame.length; i++) {
            sum[i] += frame[i];
        }
    }

    private static int[] sum(int voices, long tick) {
        int[] sum = new int[Frames.SAMPLES];
        for (int i = 0; i < voices; i++) {
            add(voice(i).frame(tick), sum);
        }
        return sum;
    }

    private static short[] saturated(int[] sum) {
        short[] frame = new short[sum.length];
        for (int i = 0; i < sum.length; i++) {
            frame[i] = Frames.saturated(sum[i]);
        }
        return frame;
    }

    private static int peak(short @Nullable [] frame) {
        int peak = 0;
        for (int i = 0; frame != null && i < frame.length; i++) {
            peak = Math.max(peak, Math.abs((int) frame[i]));
        }
        return peak;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void howeverManySpeakAtFullLevelNothingClipsAndLittleIsDistorted(int voices) {
        Heard heard = new Heard(TICKS);
        Heard clipped = new Heard(TICKS);
        for (int i = 0; i < voices; i++) {
            mix.port().take(voice(i));
        }
        for (int tick = 0; tick < TICKS; tick++) {
            short[] frame = listener.frame(tick);
            assertThat(peak(frame)).isLessThan(Short.MAX_VALUE);
            heard.frame(tick, frame);
            clipped.frame(tick, saturated(sum(voices, tick)));
        }

        assertThat(heard.distortion(50, TICKS)).isLessThan(0.02);
        if (voices > 1) {
            assertThat(heard.distortion(50, TICKS)).isLessThan(clipped.distortion(50, TICKS) / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingClicksWhoeverComesGoesOrIsMuted(long seed) {
        Random random = new Random(seed);
        List<OnStage> stage = new ArrayList<>();
        for (int i = 0; i < Speaker.TONES.length; i++) {
            stage.add(new OnStage(i));
        }
        Heard heard = new Heard(TICKS);
        Heard plain = new Heard(TICKS);
        for (int tick = 0; tick < TICKS; tick++) {
            if (random.nextInt(3) == 0) {
                stage.get(random.nextInt(stage.size())).act(random);
            }
            heard.frame(tick, listener.frame(tick));
            int[] sum = new int[Frames.SAMPLES];
            for (OnStage someone : stage) {
                someone.addTo(sum, tick);
            }
            plain.frame(tick, saturated(sum));
        }

        assertThat(heard.clicks(CLICK, 0, TICKS)).isEmpty();
        assertThat(plain.clicks(CLICK, 0, TICKS)).hasSizeGreaterThan(20);
    }

    @Test
    void aVoiceThatIsCutOffInTheMiddleOfAWaveDoesNotClick() {
        mix.port().take(voice(0).silent(20, 30));
        mix.port().take(voice(3).silent(25, 40));
        mix.port().take(voice(5).silent(25, 26));
        Heard heard = new Heard(60);
        for (int tick = 0; tick < 60; tick++) {
            heard.frame(tick, listener.frame(tick));
        }

        assertThat(heard.clicks(CLICK, 0, 60)).isEmpty();
    }

    @Test
    void whoeverIsMutedWhileEverybodySpeaksIsGoneAfterOneFrame() {
        mix.port().take(voice(0));
        Port boris = mix.port();
        boris.take(voice(3));
        for (int tick = 0; tick < 20; tick++) {
            listener.frame(tick);
        }
        boris.take(null);
        Heard heard = new Heard(30);
        for (int tick = 20; tick < 30; tick++) {
            heard.frame(tick, listener.frame(tick));
        }

        assertThat(heard.level(Speaker.TONES[3], 21, 30)).isLessThan(0.01);
    }
}
