package org.alcove.media.engine.sound;

/** The one format of sound in here: 48 kHz, one channel, 16 bits, frames of 20 ms. */
public final class Frames {

    public static final int RATE_HERTZ = 48_000;
    public static final int SAMPLES = 960;
    public static final int MILLIS = 20;

    /** 10 ms: long enough not to click, short enough not to be heard. */
    static final int FADE_SAMPLES = 480;

    private Frames() {}

    static short saturated(int sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    }
}
