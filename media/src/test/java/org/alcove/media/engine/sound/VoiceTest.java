package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is heard of somebody whose packets are lost, wrong or long. */
class VoiceTest {

    private static final int SSRC = 1;
    private static final double LOW = 500;
    private static final double HIGH = 1_000;
    private static final double HEARD = 0.05;
    private static final int CHANGE = 10;

    private final Voice voice = new Voice();
    private long tick;

    /** Somebody who speaks low, and from the tenth packet on high. */
    private static byte[][] lowThenHigh(int packets) {
        byte[][] opus = new byte[packets][];
        ToneEncoder encoder = new ToneEncoder(LOW);
        for (int i = 0; i < packets; i++) {
            if (i == CHANGE) {
                encoder.change(HIGH);
            }
            opus[i] = encoder.next();
        }
        return opus;
    }

    private void put(byte[][] opus, int sequence) {
        voice.put(SSRC, sequence, sequence * Frames.SAMPLES, opus[sequence]);
    }

    private short @Nullable [] next() {
        short[] frame = voice.frame(tick++);
        return frame == null ? null : frame.clone();
    }

    private short[] sounding() {
        short[] frame = next();
        assertThat(frame).isNotNull();
        return frame == null ? new short[0] : frame;
    }

    /** Plays until the packet of that number is next. */
    private void playUpTo(byte[][] opus, int sequence) {
        next();
        put(opus, 0);
        next();
        for (int i = 1; i <= sequence; i++) {
            put(opus, i);
            next();
        }
    }

    private static double level(short[] frame, double hertz) {
        return ToneDetector.goertzel(frame, hertz);
    }

    /** The lost one is the first of another tone, so that whatever goes on as before is told from it. */
    @Test
    void aLostPacketIsRebuiltFromTheCopyInTheNextOne() {
        byte[][] opus = lowThenHigh(CHANGE + 2);
        playUpTo(opus, CHANGE - 1);
        put(opus, CHANGE + 1);
        next();

        assertThat(level(sounding(), HIGH)).as("rebuilt").isGreaterThan(HEARD);
    }

    @Test
    void aLossWithoutACopyGoesOnAsItWasForATenthOfASecondAndFades() {
        byte[][] opus = lowThenHigh(CHANGE);
        playUpTo(opus, CHANGE - 1);
        sounding();

        assertThat(level(sounding(), LOW)).as("concealed").isGreaterThan(HEARD);
        for (int i = 0; i < 4; i++) {
            sounding();
        }
        assertThat(sounding()).endsWith((short) 0, (short) 0);
        assertThat(next()).isNull();
    }

    @Test
    void theSameFrameIsGivenToEverybodyWhoAsks() {
        byte[][] opus = lowThenHigh(CHANGE);
        playUpTo(opus, CHANGE - 1);

        short[] first = voice.frame(tick);
        assertThat(first).isNotNull();
        short[] copy = first == null ? new short[0] : first.clone();
        assertThat(voice.frame(tick)).isEqualTo(copy);
    }

    @Test
    void whatWasSentWhileNobodyListenedIsNotPlayedLate() {
        byte[][] opus = lowThenHigh(CHANGE + 5);
        playUpTo(opus, 2);
        for (int i = 3; i < CHANGE; i++) {
            put(opus, i);
        }
        tick += CHANGE;
        assertThat(next()).isNull();
        for (int i = CHANGE; i < opus.length; i++) {
            put(opus, i);
        }

        assertThat(next()).isNull();
        for (int i = CHANGE; i < opus.length; i++) {
            assertThat(level(sounding(), LOW)).as("packet %s", i).isLessThan(HEARD);
        }
    }

    @Test
    void aPacketOfSixtyMillisecondsIsThreeFrames() throws OpusException {
        short[] samples = new short[3 * Frames.SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (6_000 * Math.sin(2 * Math.PI * LOW * i / Frames.RATE_HERTZ));
        }
        byte[] buffer = new byte[Codecs.MAX_PACKET];
        byte[] opus =
                Arrays.copyOf(buffer, Codecs.encoder().encode(samples, 0, samples.length, buffer, 0, buffer.length));
        next();
        voice.put(SSRC, 0, 0, opus);
        voice.put(SSRC, 1, samples.length, opus);

        assertThat(next()).isNull();
        for (int i = 0; i < 6; i++) {
            assertThat(level(sounding(), LOW)).as("frame %s", i).isGreaterThan(HEARD);
        }
    }

    @Test
    void whatIsNotOpusIsSilenceAndWhatFollowsIsHeard() {
        Random random = new Random(1);
        byte[][] opus = lowThenHigh(CHANGE);
        next();
        for (int i = 0; i < 300; i++) {
            byte[] garbage = new byte[random.nextInt(200)];
            random.nextBytes(garbage);
            voice.put(SSRC, i, i * Frames.SAMPLES, garbage);
            next();
        }
        for (int i = 0; i < CHANGE; i++) {
            voice.put(SSRC, 300 + i, (300 + i) * Frames.SAMPLES, opus[i]);
        }

        boolean heard = false;
        for (int i = 0; i < 100 && !heard; i++) {
            short[] frame = next();
            heard = frame != null && level(frame, LOW) > HEARD;
        }
        assertThat(heard).isTrue();
    }
}
