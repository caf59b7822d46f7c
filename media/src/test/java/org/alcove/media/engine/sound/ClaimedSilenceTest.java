package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is claimed to be silent is not decoded: nobody hears a difference, and only who claims it wrongly loses. */
class ClaimedSilenceTest {

    private static final double TONE = 400;
    private static final int WORD = 30;
    private static final int PERIOD = 100;
    private static final int TICKS = 10 * PERIOD;
    private static final double SAME = 0.02;

    /** Who is said to speak, and what is heard of them. */
    private static final class Listener implements Link.Player {

        private final Predicate<Sent> claim;
        private final Voice voice = new Voice();
        private int speaking;

        Listener(Predicate<Sent> claim) {
            this.claim = claim;
        }

        @Override
        public void put(Sent packet) {
            if (claim.test(packet)) {
                voice.putSilent(1, packet.sequence(), packet.timestamp(), packet.opus());
            } else {
                voice.put(1, packet.sequence(), packet.timestamp(), packet.opus());
            }
        }

        @Override
        public short @Nullable [] frame(long tick) {
            short[] frame = voice.frame(tick);
            speaking += voice.isSpeaking(tick) ? 1 : 0;
            return frame;
        }
    }

    /** Words of 0.6 s, with silences of 1.4 s between them. */
    private static List<Sent> words() {
        return new Speaker(Speaker.syllables(TONE, WORD, PERIOD - WORD))
                .overNoise()
                .send(TICKS);
    }

    private static List<Sent> tone() {
        return new Speaker(Speaker.tone(TONE)).overNoise().send(TICKS);
    }

    private static boolean isBefore(Sent packet, int tick) {
        return packet.millis() < (long) tick * Frames.MILLIS;
    }

    @Test
    void wordsAreHeardAsIfEverythingHadBeenDecoded() {
        Heard everything = new Link(1).play(words(), new Listener(packet -> false), TICKS);
        Heard heard = new Link(1).play(words(), new Listener(Sent::isSilent), TICKS);

        for (int tick = 0; tick < TICKS; tick++) {
            assertThat(heard.isSounding(tick)).as("tick %s", tick).isEqualTo(everything.isSounding(tick));
            assertThat(heard.difference(everything, tick)).as("tick %s", tick).isLessThan(SAME);
        }
    }

    @Test
    void throughLossAndJitterEveryWordIsHeardInFull() {
        Heard everything = new Link(1).losing(10).delayingUpTo(60).play(words(), new Listener(packet -> false), TICKS);
        Heard heard = new Link(1).losing(10).delayingUpTo(60).play(words(), new Listener(Sent::isSilent), TICKS);

        for (int word = 0; word < TICKS / PERIOD; word++) {
            assertThat(sounding(heard, word))
                    .as("word %s", word)
                    .isGreaterThanOrEqualTo(sounding(everything, word) - 1);
        }
        assertThat(heard.clicks(0.05, 0, TICKS)).isEqualTo(everything.clicks(0.05, 0, TICKS));
    }

    private static int sounding(Heard heard, int word) {
        int ticks = 0;
        for (int tick = word * PERIOD; tick < (word + 1) * PERIOD; tick++) {
            ticks += heard.level(TONE, tick, tick + 1) > 0.5 ? 1 : 0;
        }
        return ticks;
    }

    @Test
    void whoClaimsSilenceWronglyIsNeitherHeardNorSaidToSpeakUntilTheyClaimItNoMore() {
        Listener listener = new Listener(packet -> isBefore(packet, TICKS / 2));
        Heard heard = new Link(1).play(tone(), listener, TICKS);

        assertThat(heard.level(TONE, 0, TICKS / 2)).isZero();
        assertThat(heard.level(TONE, TICKS / 2 + 3, TICKS)).isGreaterThan(0.9);
        assertThat(listener.speaking).isBetween(TICKS / 2 - 10, TICKS / 2);
    }

    @Test
    void aClaimTakesNothingFromWhoeverIsHeard() {
        Listener listener = new Listener(packet -> !isBefore(packet, TICKS / 2));
        Heard heard = new Link(1).play(tone(), listener, TICKS);

        assertThat(heard.level(TONE, TICKS / 2, TICKS)).isGreaterThan(0.9);
        assertThat(listener.speaking).isGreaterThan(TICKS - 20);
    }
}
