package org.alcove.media.engine.sound;

/** The one format of sound in here: 48 kHz, one channel, 16 bits, frames of 20 ms. */
public final class Frames {

    public static final int RATE_HERTZ = 48_000;
    public static final int SAMPLES = 960;
    public static final int MILLIS = 20;

    /** 10 ms: long enough not to click, short enough not to be heard. */
    static final int FADE_SAMPLES = 480;

    private Frames() {}

    /** Lets a sound begin within 10 ms, or within all there is of it. */
    static void fadeIn(short[] samples, int at, int count) {
        int fade = Math.min(count, FADE_SAMPLES);
        for (int i = 0; i < fade; i++) {
            samples[at + i] = (short) (samples[at + i] * i / fade);
        }
    }

    /** Lets a sound end within 10 ms. */
    static void fadeOut(short[] samples, int at) {
        for (int i = 0; i < FADE_SAMPLES; i++) {
            samples[at + i] = (short) (samples[at + i] * (FADE_SAMPLES - i) / FADE_SAMPLES);
        }
    }

    static short saturated(int sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    }
}
