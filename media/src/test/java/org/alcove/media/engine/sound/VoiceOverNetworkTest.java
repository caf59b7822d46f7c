package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is heard of somebody whose packets come through a bad network, measured in the sound: whether it is there, how
 * late it is, and whether it clicks. The network is simulated and the same every time; ticks of 20 ms are counted and
 * nothing waits.
 */
class VoiceOverNetworkTest {

    private static final double TONE = 400;
    private static final int SECOND = 50;
    private static final int TICKS = 20 * SECOND;
    private static final List<Sent> SENT_TONE = new Speaker(Speaker.tone(TONE)).send(TICKS);
    private static final List<Sent> SENT_MELODY = new Speaker(Speaker.melody()).send(TICKS);
    private static final List<Sent> SENT_WITHOUT_COPIES =
            new Speaker(Speaker.melody()).withoutCopies().send(TICKS);

    /** 40 dB below the tone: what cannot be heard beside it. */
    private static final double UNHEARD = 0.01;

    private static Link.Player voice() {
        Voice voice = new Voice();
        return new Link.Player() {
            @Override
            public void put(Sent packet) {
                voice.put(1, packet.sequence(), packet.timestamp(), packet.opus());
            }

            @Override
            public short @Nullable [] frame(long tick) {
                return voice.frame(tick);
            }
        };
    }

    private static List<Sent> tone() {
        return SENT_TONE;
    }

    private static List<Sent> melody() {
        return SENT_MELODY;
    }

    private static double delay(Heard heard, int from, int to) {
        return heard.delay(Speaker.melody(), from, to);
    }

    @Test
    void throughAGoodNetworkATonePassesAsItIs() {
        Heard heard = new Link(1).play(tone(), voice(), TICKS);

        assertThat(heard.presence(SECOND, TICKS)).isEqualTo(1);
        assertThat(heard.level(TONE, SECOND, TICKS)).isBetween(0.9, 1.1);
        assertThat(heard.loudestClick(SECOND, TICKS)).isLessThan(UNHEARD);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.995", "5, 0.985", "10, 0.97", "20, 0.94"})
    void atRandomLossLittleIsMissingAndNothingClicks(int percent, double presence) {
        Heard heard = new Link(percent).losing(percent).play(melody(), voice(), TICKS);
        Heard tone = new Link(percent).losing(percent).play(tone(), voice(), TICKS);

        assertThat(heard.presence(SECOND, TICKS)).isGreaterThan(presence);
        assertThat(tone.clicks(UNHEARD, SECOND, TICKS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 10, 20})
    void randomLossCostsNoDelay(int percent) {
        Heard calm = new Link(1).play(melody(), voice(), TICKS);
        Heard heard = new Link(percent).losing(percent).play(melody(), voice(), TICKS);

        assertThat(delay(heard, TICKS - 2 * SECOND, TICKS)).isEqualTo(delay(calm, TICKS - 2 * SECOND, TICKS));
    }

    /** The tone of a lost packet can only be known from the copy in the next one. */
    @ParameterizedTest
    @CsvSource({"5, 0.98, 0.02", "10, 0.96, 0.04", "20, 0.92, 0.08"})
    void whatWasLostIsKnownFromTheCopyInTheNextPacket(int percent, double right, double better) {
        Heard withCopies = new Link(percent).losing(percent).play(melody(), voice(), TICKS);
        Heard withoutCopies = new Link(percent).losing(percent).play(SENT_WITHOUT_COPIES, voice(), TICKS);

        double share = withCopies.rightness(Speaker.melody(), SECOND, TICKS);
        assertThat(share).isGreaterThan(right);
        assertThat(share - withoutCopies.rightness(Speaker.melody(), SECOND, TICKS))
                .isGreaterThan(better);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.999", "5, 0.98", "10, 0.96"})
    void throughAHundredMillisecondsOfJitterNothingIsMissing(int lossPercent, double presence) {
        Heard heard = new Link(3).delayingUpTo(100).losing(lossPercent).play(melody(), voice(), TICKS);
        Heard fixed = new Link(3).delayingUpTo(100).losing(lossPercent).play(melody(), new FixedBuffer(2), TICKS);

        assertThat(heard.presence(SECOND, TICKS)).isGreaterThan(presence);
        assertThat(fixed.presence(SECOND, TICKS)).isLessThan(0.5);
    }

    @Test
    void jitterDoesNotClick() {
        Heard heard = new Link(3).delayingUpTo(100).losing(5).play(tone(), voice(), TICKS);

        assertThat(heard.clicks(UNHEARD, SECOND, TICKS)).isEmpty();
    }

    @Test
    void jitterCostsAsMuchDelayAsItIsLongAndLittleMore() {
        Heard heard = new Link(3).delayingUpTo(100).play(melody(), voice(), TICKS);

        assertThat(heard.rightness(Speaker.melody(), 2 * SECOND, TICKS)).isGreaterThan(0.97);
        assertThat(delay(heard, TICKS - 2 * SECOND, TICKS)).isBetween(5.0, 9.0);
    }

    @Test
    void tenSecondsAfterTheNetworkHasCalmedDownDelayIsAsSmallAsBeforeAndNobodyHeardItShrink() {
        Heard calm = new Link(3).play(melody(), voice(), TICKS);
        Heard melody = new Link(3).delayingUpTo(100).between(2_000, 8_000).play(melody(), voice(), TICKS);
        Heard tone = new Link(3).delayingUpTo(100).between(2_000, 8_000).play(tone(), voice(), TICKS);

        double least = delay(calm, 18 * SECOND, TICKS);
        assertThat(delay(melody, 7 * SECOND, 8 * SECOND)).isGreaterThan(least + 3);
        assertThat(delay(melody, 18 * SECOND, TICKS)).isLessThanOrEqualTo(least + 1);
        assertThat(tone.presence(8 * SECOND, TICKS)).isGreaterThan(0.995);
        assertThat(tone.clicks(UNHEARD, 8 * SECOND + 10, TICKS)).isEmpty();
    }

    @Test
    void afterANetworkStoodStillForASecondDelayIsBoundedAndSoonSmall() {
        Heard heard = new Link(3).standingStill(4_000, 5_000).play(melody(), voice(), TICKS);

        assertThat(delay(heard, 5 * SECOND + 10, 7 * SECOND)).isLessThan(16);
        assertThat(delay(heard, 15 * SECOND, 17 * SECOND)).isLessThan(3.5);
    }
}
