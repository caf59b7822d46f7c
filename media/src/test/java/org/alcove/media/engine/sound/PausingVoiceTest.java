package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is heard of somebody whose browser sends nothing while they are silent (discontinuous transmission, RFC 7587,
 * section 3.1.3): half a second of sound, then one and a half of none, again and again.
 */
class PausingVoiceTest {

    private static final double TONE = 400;
    private static final int SYLLABLE = 25;
    private static final int PERIOD = 100;
    private static final int SYLLABLES = 10;
    private static final double HEARD = 0.5;
    private static final double QUIET = 0.02;

    private static Heard heard(Link link) {
        List<Sent> sent = new Speaker(Speaker.syllables(TONE, SYLLABLE, PERIOD - SYLLABLE))
                .pausing()
                .send(SYLLABLES * PERIOD);
        assertThat(sent.size()).as("packets, fewer than frames").isLessThan(SYLLABLES * PERIOD * 3 / 4);
        Voice voice = new Voice();
        return link.play(
                sent,
                new Link.Player() {
                    @Override
                    public void put(Sent packet) {
                        voice.put(1, packet.sequence(), packet.timestamp(), packet.opus());
                    }

                    @Override
                    public short @Nullable [] frame(long tick) {
                        return voice.frame(tick);
                    }
                },
                SYLLABLES * PERIOD);
    }

    /** How many ticks after a syllable began it is heard. */
    private static int onset(Heard heard, int syllable) {
        int tick = syllable * PERIOD;
        while (heard.level(TONE, tick, tick + 1) < HEARD) {
            tick++;
        }
        return tick - syllable * PERIOD;
    }

    private static int sounding(Heard heard, int syllable) {
        int from = syllable * PERIOD;
        int ticks = 0;
        for (int tick = from; tick < from + PERIOD; tick++) {
            ticks += heard.level(TONE, tick, tick + 1) > HEARD ? 1 : 0;
        }
        return ticks;
    }

    @Test
    void everySyllableIsHeardInFullAndAsEarlyAsTheFirst() {
        Heard heard = heard(new Link(1));

        for (int syllable = 0; syllable < SYLLABLES; syllable++) {
            assertThat(onset(heard, syllable)).as("onset %s", syllable).isLessThanOrEqualTo(4);
            assertThat(sounding(heard, syllable)).as("length %s", syllable).isBetween(SYLLABLE - 2, SYLLABLE + 1);
        }
    }

    @Test
    void throughJitterNoSyllableIsCutAndPausesAddNoDelay() {
        Heard heard = heard(new Link(1).delayingUpTo(60));

        for (int syllable = 1; syllable < SYLLABLES; syllable++) {
            assertThat(onset(heard, syllable)).as("onset %s", syllable).isLessThanOrEqualTo(7);
            assertThat(sounding(heard, syllable)).as("length %s", syllable).isBetween(SYLLABLE - 2, SYLLABLE + 4);
        }
    }

    @Test
    void betweenTwoSyllablesIsSilence() {
        Heard heard = heard(new Link(1));

        for (int syllable = 0; syllable < SYLLABLES; syllable++) {
            int end = syllable * PERIOD + SYLLABLE + 10;
            for (int tick = end; tick < (syllable + 1) * PERIOD; tick++) {
                assertThat(heard.level(TONE, tick, tick + 1))
                        .as("tick %s", tick)
                        .isLessThan(QUIET);
            }
        }
        assertThat(heard.clicks(0.03, 0, SYLLABLES * PERIOD)).isEmpty();
    }
}
