package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whoever is silent on the stage listens to what the gallery listens to, and nobody hears when that begins and ends:
 * through a decoder of their own, what the others say goes on without a seam.
 */
class SharedFeedTest {

    private static final int TICKS = 420;
    private static final double CLICK = 0.03;
    private static final double OWN = 400;
    private static final double OTHERS = 850;

    /** Speaks for 40 frames, is silent for 100, and so on. */
    private static final int TURN = 140;

    private static final int SPOKEN = 40;

    private final Mix mix = new Mix();
    private final Port amina = mix.port();
    private final Feed aminas = new Feed(amina);
    private final Feed gallery = new Feed(mix.port());
    private final OpusDecoder decoder = Codecs.decoder();
    private final Heard heard = new Heard(TICKS);

    private Source turns(double hertz, int amplitude) {
        Tone tone = new Tone(hertz, amplitude);
        return tick -> tick % TURN < SPOKEN ? tone.frame(tick) : null;
    }

    private short[] decode(byte[] packet) {
        short[] frame = new short[Frames.SAMPLES];
        try {
            decoder.decode(packet, 0, packet.length, frame, 0, frame.length, false);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
        return frame;
    }

    /** What Amina hears, with somebody in the gallery or without. */
    private void listen(boolean withGallery) {
        Feed before = aminas;
        for (int tick = 0; tick < TICKS; tick++) {
            Feed now = aminas.serving(tick);
            if (now != before) {
                now.listenerCame();
            }
            before = now;
            if (withGallery) {
                gallery.serving(tick).packet(tick);
            }
            heard.frame(tick, decode(now.packet(tick)));
        }
    }

    private void assertSeamless() {
        assertThat(heard.clicks(CLICK, 2, TICKS)).isEmpty();
        for (int tick = 10; tick < TICKS - 2; tick++) {
            assertThat(heard.level(OTHERS, tick, tick + 1))
                    .as("others at %s", tick)
                    .isBetween(0.8, 1.2);
            assertThat(heard.level(OWN, tick, tick + 2))
                    .as("herself at %s", tick)
                    .isLessThan(0.03);
        }
    }

    @Test
    void whatTheOthersSayGoesOnWithoutASeam() {
        amina.take(turns(OWN, Speaker.AMPLITUDE));
        mix.port().take(new Tone(OTHERS, Speaker.AMPLITUDE));

        listen(true);

        assertSeamless();
    }

    @Test
    void itDoesSoWhereNobodyIsInTheGalleryToo() {
        amina.take(turns(OWN, Speaker.AMPLITUDE));
        mix.port().take(new Tone(OTHERS, Speaker.AMPLITUDE));

        listen(false);

        assertSeamless();
    }

    /** The limiter is at work the whole time, and works differently with Amina and without her. */
    @Test
    void nothingClicksWhereAllAreAsLoudAsCanBe() {
        amina.take(turns(OWN, Short.MAX_VALUE));
        for (double hertz : new double[] {OTHERS, 1_000, 1_150}) {
            mix.port().take(new Tone(hertz, Short.MAX_VALUE));
        }

        listen(true);

        assertThat(heard.clicks(CLICK, 2, TICKS)).isEmpty();
        assertThat(heard.level(OWN, 10, TICKS)).isLessThan(0.03);
    }

    @Test
    void oneEncoderServesAllWhoAreSilentAndWhoeverSpeaksHasAnotherFromTheirFirstFrameOn() {
        amina.take(turns(OWN, Speaker.AMPLITUDE));
        List<Integer> shared = new ArrayList<>();
        for (int tick = 0; tick < 2 * TURN; tick++) {
            if (aminas.serving(tick) == gallery.serving(tick)) {
                shared.add(tick);
            }
        }

        assertThat(shared).startsWith(SPOKEN + 50).contains(TURN - 1, TURN + SPOKEN + 50, 2 * TURN - 1);
        assertThat(shared).doesNotContain(TURN, TURN + 1, TURN + SPOKEN).hasSize(2 * (TURN - SPOKEN - 50));
    }

    @Test
    void whereNobodySpeaksNothingIsEncodedAndTheFirstWordIsWhole() {
        mix.port().take(turns(OTHERS, Speaker.AMPLITUDE));
        List<byte[]> packets = new ArrayList<>();
        for (int tick = 0; tick < 2 * TURN; tick++) {
            byte[] packet = gallery.serving(tick).packet(tick);
            packets.add(packet);
            heard.frame(tick, decode(packet));
        }

        assertThat(packets.subList(SPOKEN + 10, TURN)).allMatch(packet -> packet == Codecs.SILENCE);
        assertThat(packets.subList(TURN, TURN + SPOKEN)).noneMatch(packet -> packet == Codecs.SILENCE);
        assertThat(heard.level(OTHERS, TURN + 1, TURN + SPOKEN)).isBetween(0.9, 1.1);
        assertThat(heard.level(OTHERS, TURN + 1, TURN + 2)).isGreaterThan(0.7);
        assertThat(heard.clicks(CLICK, 2, 2 * TURN)).isEmpty();
    }
}
