package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What nobody could hear is kept out, and nothing else. */
class GateTest {

    private static final double WHISPER = -55;
    private static final double OPEN_MICROPHONE = -65;

    private final Gate gate = new Gate();

    private int framesLet(int frames, double level) {
        int let = 0;
        for (int i = 0; i < frames; i++) {
            let += gate.lets(level) ? 1 : 0;
        }
        return let;
    }

    @Test
    void theNoiseOfAnOpenMicrophoneIsKeptOut() {
        assertThat(framesLet(1_000, OPEN_MICROPHONE)).isZero();
    }

    @Test
    void aWhisperIsHeardFromItsFirstFrameOn() {
        framesLet(1_000, OPEN_MICROPHONE);

        assertThat(framesLet(1_000, WHISPER)).isEqualTo(1_000);
    }

    @Test
    void aPauseOfLessThanTwoFifthsOfASecondTakesNothingAway() {
        framesLet(1, WHISPER);

        assertThat(framesLet(19, OPEN_MICROPHONE)).isEqualTo(19);
        assertThat(framesLet(1, WHISPER)).isEqualTo(1);
        assertThat(framesLet(100, OPEN_MICROPHONE)).isEqualTo(19);
    }

    @Test
    void whoIsNotHeardAnyMoreBeginsAnew() {
        framesLet(1, WHISPER);
        gate.close();

        assertThat(framesLet(10, OPEN_MICROPHONE)).isZero();
    }
}
