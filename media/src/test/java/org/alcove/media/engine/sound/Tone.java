package org.alcove.media.engine.sound;

import org.jspecify.annotations.Nullable;

/** Somebody who sounds all the time, whether listened to or not; may stop and begin again from one frame to the next. */
final class Tone implements Source {

    private final double hertz;
    private final int amplitude;
    private final short[] frame = new short[Frames.SAMPLES];
    private long silentFrom = Long.MAX_VALUE;
    private long silentUntil;

    Tone(double hertz, int amplitude) {
        this.hertz = hertz;
        this.amplitude = amplitude;
    }

    /** Is cut off in the middle of a wave, and begins again likewise. */
    Tone silent(long from, long until) {
        silentFrom = from;
        silentUntil = until;
        return this;
    }

    @Override
    public short @Nullable [] frame(long tick) {
        if (tick >= silentFrom && tick < silentUntil) {
            return null;
        }
        for (int i = 0; i < frame.length; i++) {
            double seconds = (double) (tick * Frames.SAMPLES + i) / Frames.RATE_HERTZ;
            frame[i] = (short) (amplitude * Math.sin(2 * Math.PI * hertz * seconds + hertz));
        }
        return frame;
    }
}
