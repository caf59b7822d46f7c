package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who counts as speaking, by what is heard of them. */
class SpeechTest {

    private static final int LOUD = 3_000;
    private static final int SOFT = 400;
    private static final int NOISE = 120;

    private final Speech speech = new Speech();
    private final Random random = new Random(3);

    /** Sound without a pitch of that loudness, as quick speech and noise both are. */
    private short[] sound(int loudness) {
        short[] frame = new short[Frames.SAMPLES];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (short) Math.round(loudness * random.nextGaussian());
        }
        return frame;
    }

    private void hear(int frames, short @Nullable [] frame) {
        for (int i = 0; i < frames; i++) {
            speech.hear(Speech.level(frame));
        }
    }

    private void hearSound(int frames, int loudness) {
        for (int i = 0; i < frames; i++) {
            speech.hear(Speech.level(sound(loudness)));
        }
    }

    private int framesUntil(boolean speaking, int loudness) {
        int frames = 0;
        while (speech.isSpeaking() != speaking && frames < 1_000) {
            speech.hear(Speech.level(sound(loudness)));
            frames++;
        }
        return frames;
    }

    @Test
    void whoIsSilentDoesNotSpeak() {
        hear(100, null);
        hear(100, new short[Frames.SAMPLES]);

        assertThat(speech.isSpeaking()).isFalse();
    }

    @Test
    void whoBeginsIsNoticedWithinATenthOfASecond() {
        hear(50, null);

        assertThat(framesUntil(true, LOUD)).isBetween(3, 5);
    }

    @Test
    void aSoftVoiceInAQuietRoomIsNoticedToo() {
        hearSound(100, 20);

        assertThat(framesUntil(true, SOFT)).isBetween(3, 5);
    }

    @Test
    void aKnockIsNoSpeech() {
        hear(50, null);
        hearSound(3, LOUD);
        hear(1, null);
        hearSound(3, LOUD);

        assertThat(speech.isSpeaking()).isFalse();
    }

    @Test
    void aPauseBetweenTwoWordsEndsNothing() {
        hearSound(20, LOUD);
        for (int i = 0; i < 20; i++) {
            hear(1, null);
            assertThat(speech.isSpeaking()).isTrue();
        }
        hearSound(1, LOUD);
        hear(20, null);

        assertThat(speech.isSpeaking()).isTrue();
    }

    @Test
    void halfASecondAfterTheLastWordNobodySpeaks() {
        hearSound(50, LOUD);

        assertThat(framesUntil(false, 0)).isBetween(20, 30);
    }

    @Test
    void noiseThatGoesOnEvenlyIsNoSpeechForLong() {
        hear(50, null);
        hearSound(230, NOISE);

        assertThat(speech.isSpeaking()).isFalse();
        assertThat(framesUntil(true, LOUD)).isBetween(3, 5);
        assertThat(framesUntil(false, NOISE)).isBetween(20, 30);
    }

    @Test
    void whoIsNotHeardAnyMoreDoesNotSpeak() {
        hearSound(50, LOUD);
        speech.end();

        assertThat(speech.isSpeaking()).isFalse();
        assertThat(framesUntil(true, LOUD)).isBetween(3, 5);
    }
}
