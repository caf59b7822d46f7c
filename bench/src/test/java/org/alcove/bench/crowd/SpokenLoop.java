package org.alcove.bench.crowd;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Something like speech as a browser sends it (Opus, 32 kbit/s, in-band error correction): a voice with harmonics and
 * formants that moves, syllables four times a second, breaths, hissing consonants, and a little noise of the room; and
 * that noise alone, which an open microphone sends while its owner listens. Eight seconds, encoded once and sent again and
 * again, so that speaking costs the measuring side nothing.
 */
public final class SpokenLoop {

    private static final int RATE_HERTZ = 48_000;
    private static final int SAMPLES = 960;
    private static final int FRAMES = 400;
    private static final int BITS_PER_SECOND = 32_000;
    private static final int MAX_PACKET = 1_000;
    private static final int HARMONICS = 30;
    private static final double SYLLABLES_PER_SECOND = 4;
    private static final double LOUDNESS = 9_000;

    /** 70 dB below full scale: what a browser's noise suppression leaves. */
    private static final double ROOM_NOISE = 10;

    private static final double FULL_SCALE = 32_768;
    private static final int SILENCE = 127;

    private final List<byte[]> packets = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();

    private SpokenLoop(short[][] frames) {
        byte[] buffer = new byte[MAX_PACKET];
        try {
            OpusEncoder encoder = new OpusEncoder(RATE_HERTZ, 1, OpusApplication.OPUS_APPLICATION_VOIP);
            encoder.setBitrate(BITS_PER_SECOND);
            encoder.setSignalType(OpusSignal.OPUS_SIGNAL_VOICE);
            encoder.setUseInbandFEC(true);
            for (short[] frame : frames) {
                packets.add(Arrays.copyOf(buffer, encoder.encode(frame, 0, SAMPLES, buffer, 0, buffer.length)));
                levels.add(level(frame));
            }
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sound itself, in frames of 20 ms at 48 kHz. */
    public static short[][] spoken(int person) {
        return frames(person, LOUDNESS);
    }

    private static short[][] frames(int person, double loudness) {
        Random random = new Random(person);
        double pitch = 100 + random.nextInt(120);
        short[][] frames = new short[FRAMES][SAMPLES];
        for (int i = 0; i < FRAMES; i++) {
            speak(frames[i], i * SAMPLES, pitch, loudness, random);
        }
        return frames;
    }

    /** A voice. */
    static SpokenLoop voice(int person) {
        return new SpokenLoop(spoken(person));
    }

    /** Nobody says a word. */
    static SpokenLoop noise() {
        return new SpokenLoop(frames(0, 0));
    }

    byte[] packet(long frame) {
        return packets.get((int) (frame % FRAMES));
    }

    /** What a browser claims of how loud that packet is, as a byte of RFC 6464 without the voice flag. */
    int level(long frame) {
        return levels.get((int) (frame % FRAMES));
    }

    private static int level(short[] frame) {
        double energy = 1;
        for (short sample : frame) {
            energy += (double) sample * sample;
        }
        long decibels = Math.round(10 * Math.log10(energy / frame.length / (FULL_SCALE * FULL_SCALE)));
        return (int) Math.min(SILENCE, -decibels);
    }

    private static void speak(short[] frame, int from, double pitch, double loudness, Random random) {
        for (int i = 0; i < SAMPLES; i++) {
            double seconds = (double) (from + i) / RATE_HERTZ;
            double syllable = seconds * SYLLABLES_PER_SECOND;
            boolean breath = (int) syllable % 8 == 7;
            double open = breath ? 0 : Math.sin(Math.PI * (syllable - Math.floor(syllable)));
            boolean hiss = (int) syllable % 3 == 2 && syllable - Math.floor(syllable) < 0.3;
            double sound = hiss ? 0.2 * random.nextGaussian() : open * voice(seconds, pitch);
            frame[i] = (short) Math.max(
                    Short.MIN_VALUE, Math.min(Short.MAX_VALUE, loudness * sound + ROOM_NOISE * random.nextGaussian()));
        }
    }

    /** Harmonics under two formants that wander. */
    private static double voice(double seconds, double pitch) {
        double moving = pitch * (seconds + 0.004 * Math.sin(2 * Math.PI * 0.7 * seconds));
        double first = 500 + 200 * Math.sin(2 * Math.PI * 1.3 * seconds);
        double second = 1_500 + 500 * Math.sin(2 * Math.PI * 0.9 * seconds);
        double sum = 0;
        for (int n = 1; n <= HARMONICS; n++) {
            double hertz = n * pitch;
            double weight = near(hertz, first, 150) + 0.5 * near(hertz, second, 250) + 0.1 / n;
            sum += weight * Math.sin(2 * Math.PI * n * moving);
        }
        return sum / 2;
    }

    private static double near(double hertz, double middle, double width) {
        double away = (hertz - middle) / width;
        return Math.exp(-away * away);
    }
}
