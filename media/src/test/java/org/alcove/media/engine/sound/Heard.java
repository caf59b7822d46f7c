package org.alcove.media.engine.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was heard, and what can be said of it. Times are ticks of 20 ms. */
final class Heard {

    private static final int WINDOW = Frames.SAMPLES / 2;
    private static final int CLICK_WINDOW = Frames.SAMPLES / 4;

    /** Far above every tone, where only what is abrupt has any energy. */
    private static final double CLICK_HERTZ = 6_000;

    private static final int DELAY_STEP = Frames.SAMPLES / 4;
    private static final int MOST_DELAY = 40 * Frames.SAMPLES;
    private static final int FULL_SCALE = 32_768;

    private final short[] samples;
    private final boolean[] sounding;
    private final Map<Integer, double[]> levels = new HashMap<>();

    Heard(int ticks) {
        samples = new short[ticks * Frames.SAMPLES];
        sounding = new boolean[ticks];
    }

    void frame(int tick, short @Nullable [] frame) {
        sounding[tick] = frame != null;
        if (frame != null) {
            System.arraycopy(frame, 0, samples, tick * Frames.SAMPLES, Frames.SAMPLES);
        }
    }

    boolean isSounding(int tick) {
        return sounding[tick];
    }

    /** How far it is from what another one heard during that tick, at most, as a share of what was sent. */
    double difference(Heard other, int tick) {
        int most = 0;
        for (int i = tick * Frames.SAMPLES; i < (tick + 1) * Frames.SAMPLES; i++) {
            most = Math.max(most, Math.abs(samples[i] - other.samples[i]));
        }
        return (double) most / Speaker.AMPLITUDE;
    }

    /** A tone's amplitude during some ticks, as a share of what was sent. */
    double level(double hertz, int from, int to) {
        return level(hertz, samples, from * Frames.SAMPLES, to * Frames.SAMPLES);
    }

    private static double level(double hertz, short[] samples, int from, int to) {
        double level = ToneDetector.goertzel(Arrays.copyOfRange(samples, from, to), hertz);
        return level * FULL_SCALE / Speaker.AMPLITUDE;
    }

    /** During which share of the time any of the tones is heard, no more than 6 dB weaker than it was sent. */
    double presence(int from, int to) {
        int present = 0;
        for (int tick = from; tick < to; tick++) {
            present += Arrays.stream(levels(tick)).sum() > 0.5 ? 1 : 0;
        }
        return (double) present / (to - from);
    }

    /** The loudest that anything is far above every tone, in windows of 5 ms, as a share of what was sent. */
    double loudestClick(int from, int to) {
        double[] high = highPassed();
        double loudest = 0;
        for (int at = from * Frames.SAMPLES; at < to * Frames.SAMPLES; at += CLICK_WINDOW) {
            loudest = Math.max(loudest, rms(high, at, at + CLICK_WINDOW));
        }
        return loudest / Speaker.AMPLITUDE;
    }

    /** The ticks in which something far above every tone is louder than that share of what was sent. */
    List<Integer> clicks(double threshold, int from, int to) {
        double[] high = highPassed();
        List<Integer> clicks = new ArrayList<>();
        for (int at = from * Frames.SAMPLES; at < to * Frames.SAMPLES; at += CLICK_WINDOW) {
            if (rms(high, at, at + CLICK_WINDOW) > threshold * Speaker.AMPLITUDE) {
                clicks.add(at / Frames.SAMPLES);
            }
        }
        return clicks;
    }

    /** Two high-pass filters of second order (Butterworth's) one after the other. */
    private double[] highPassed() {
        double[] once = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            once[i] = samples[i];
        }
        return highPassed(highPassed(once));
    }

    private static double[] highPassed(double[] in) {
        double k = Math.tan(Math.PI * CLICK_HERTZ / Frames.RATE_HERTZ);
        double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
        double a1 = 2 * (k * k - 1) * norm;
        double a2 = (1 - Math.sqrt(2) * k + k * k) * norm;
        double[] out = new double[in.length];
        for (int i = 2; i < in.length; i++) {
            out[i] = norm * (in[i] - 2 * in[i - 1] + in[i - 2]) - a1 * out[i - 1] - a2 * out[i - 2];
        }
        return out;
    }

    private static double rms(double[] signal, int from, int to) {
        double energy = 0;
        for (int i = from; i < to; i++) {
            energy += signal[i] * signal[i];
        }
        return Math.sqrt(energy / (to - from));
    }

    /** Which share of the energy is none of the tones', in windows of a second. */
    double distortion(int from, int to) {
        double all = 0;
        double tones = 0;
        int second = 50 * Frames.SAMPLES;
        for (int at = from * Frames.SAMPLES; at + second <= to * Frames.SAMPLES; at += second) {
            for (int i = at; i < at + second; i++) {
                all += (double) samples[i] * samples[i] / second;
            }
            for (double tone : Speaker.TONES) {
                double amplitude = level(tone, samples, at, at + second) * Speaker.AMPLITUDE;
                tones += amplitude * amplitude / 2;
            }
        }
        return 1 - tones / all;
    }

    /** How much later than said a melody is heard, in ticks: where it fits best. */
    double delay(Speaker.Melody melody, int from, int to) {
        double best = -1;
        int delay = 0;
        for (int candidate = 0; candidate <= MOST_DELAY; candidate += DELAY_STEP) {
            double fit = fit(melody, candidate, from, to);
            if (fit > best) {
                best = fit;
                delay = candidate;
            }
        }
        return (double) delay / Frames.SAMPLES;
    }

    private double fit(Speaker.Melody melody, int delay, int from, int to) {
        double fit = 0;
        for (int tick = from; tick < to; tick++) {
            int middle = tick * Frames.SAMPLES + WINDOW - delay;
            fit += middle < 0 ? 0 : levels(tick)[Speaker.number(melody.hertz(middle))];
        }
        return fit;
    }

    /** How loud each of the tones is during a tick; measured once. */
    private double[] levels(int tick) {
        return levels.computeIfAbsent(tick, at -> Arrays.stream(Speaker.TONES)
                .map(tone -> level(tone, at, at + 1))
                .toArray());
    }

    /** During which share of the time the tone is heard that is to be heard, each second with its own delay. */
    double rightness(Speaker.Melody melody, int from, int to) {
        int right = 0;
        for (int second = from; second < to; second += 50) {
            double delay = delay(melody, second, second + 50);
            for (int tick = second; tick < second + 50; tick++) {
                right += isRight(melody, delay, tick) ? 1 : 0;
            }
        }
        return (double) right / (to - from);
    }

    /** At the border between two tones either of them is right. */
    private boolean isRight(Speaker.Melody melody, double delay, int tick) {
        long said = Math.round((tick - delay) * Frames.SAMPLES);
        double loudest = loudest(tick);
        return loudest == melody.hertz(Math.max(0, said)) || loudest == melody.hertz(said + Frames.SAMPLES);
    }

    private double loudest(int tick) {
        double loudest = 0;
        double most = 0.25;
        for (int i = 0; i < Speaker.TONES.length; i++) {
            if (levels(tick)[i] > most) {
                most = levels(tick)[i];
                loudest = Speaker.TONES[i];
            }
        }
        return loudest;
    }
}
