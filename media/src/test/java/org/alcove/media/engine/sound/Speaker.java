package org.alcove.media.engine.sound;

import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Somebody who speaks, as a browser would send it; what is said is known, so that what is heard can be compared. */
final class Speaker {

    static final int AMPLITUDE = 8_000;

    /** Each is a whole number of periods in 20 ms, so that they do not disturb each other's measure. */
    static final double[] TONES = {400, 550, 700, 850, 1_000, 1_150, 1_300, 1_450};

    /** How long one tone of a melody lasts: three frames, as the sounds of speech do. */
    static final int NOTE_SAMPLES = 3 * Frames.SAMPLES;

    /** The longest packet that says no more than "still silent" (RFC 6716, section 2.1.9). */
    private static final int SILENT_BYTES = 2;

    private static final int SILENT_FRAMES_BETWEEN_PACKETS = 20;

    /** What frequency sounds at that sample; 0 is silence. */
    interface Melody {
        double hertz(long sample);
    }

    private final OpusEncoder encoder = Codecs.encoder();
    private final Melody melody;
    private final short[] frame = new short[Frames.SAMPLES];
    private final Random random = new Random(3);
    private double noise;
    private boolean pausing;
    private double phase;
    private long samples;

    Speaker(Melody melody) {
        this.melody = melody;
    }

    static Melody tone(double hertz) {
        return sample -> hertz;
    }

    /** One tone after another, in an order that is not repeated for a long time. */
    static Melody melody() {
        int[] order = new Random(7).ints(10_000, 0, TONES.length).toArray();
        return sample -> TONES[order[(int) (sample / NOTE_SAMPLES)]];
    }

    /** Which of the tones that is. */
    static int number(double hertz) {
        return Arrays.binarySearch(TONES, hertz);
    }

    /** A tone for a while, silence for a while, and so on. */
    static Melody syllables(double hertz, int soundingFrames, int silentFrames) {
        return sample -> sample / Frames.SAMPLES % (soundingFrames + silentFrames) < soundingFrames ? hertz : 0;
    }

    /** Sends no copy of the packet before in each packet. */
    Speaker withoutCopies() {
        encoder.setUseInbandFEC(false);
        return this;
    }

    /** Sends nothing while silent, but for a packet now and then (discontinuous transmission). */
    Speaker pausing() {
        encoder.setUseDTX(true);
        pausing = true;
        return this;
    }

    /** In a room that is never quite still: 70 dB below full scale, as browsers leave it. */
    Speaker overNoise() {
        noise = 10;
        return this;
    }

    List<Sent> send(int frames) {
        List<Sent> sent = new ArrayList<>();
        int silent = 0;
        int sequence = 65_500;
        for (int i = 0; i < frames; i++) {
            byte[] opus = encode();
            silent = opus.length <= SILENT_BYTES ? silent + 1 : 0;
            if (!pausing || silent % SILENT_FRAMES_BETWEEN_PACKETS == 0) {
                sent.add(new Sent((long) i * Frames.MILLIS, sequence++, opus, isSilent()));
            }
        }
        return sent;
    }

    private boolean isSilent() {
        return Speech.level(frame) <= Voice.SILENT_DECIBELS;
    }

    private byte[] encode() {
        byte[] buffer = new byte[Codecs.MAX_PACKET];
        for (int i = 0; i < frame.length; i++) {
            double hertz = melody.hertz(samples++);
            phase += 2 * Math.PI * hertz / Frames.RATE_HERTZ;
            double tone = hertz == 0 ? 0 : AMPLITUDE * Math.sin(phase);
            frame[i] = (short) (tone + noise * random.nextGaussian());
        }
        try {
            return Arrays.copyOf(buffer, encoder.encode(frame, 0, frame.length, buffer, 0, buffer.length));
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
    }
}
