package org.alcove.media.engine.sound;

/**
 * Keeps a mix from clipping: turns it down within 2.5 ms when its peak would be too loud, and up again over about half
 * a second. What is still too loud meanwhile is saturated.
 */
final class Limiter {

    private static final float CEILING = 30_000;
    private static final float RECOVERY_PER_FRAME = 1.04f;
    private static final int ATTACK_SAMPLES = 120;

    private float gain = 1;

    /** Writes the mix without one's own part. */
    void apply(int[] mix, short[] own, short[] into) {
        float target = Math.min(CEILING / Math.max(CEILING, peak(mix, own)), Math.min(1, gain * RECOVERY_PER_FRAME));
        for (int i = 0; i < into.length; i++) {
            float share = Math.min(1, (float) i / ATTACK_SAMPLES);
            into[i] = Frames.saturated(Math.round((mix[i] - own[i]) * (gain + (target - gain) * share)));
        }
        gain = target;
    }

    private static int peak(int[] mix, short[] own) {
        int peak = 0;
        for (int i = 0; i < mix.length; i++) {
            peak = Math.max(peak, Math.abs(mix[i] - own[i]));
        }
        return peak;
    }
}
