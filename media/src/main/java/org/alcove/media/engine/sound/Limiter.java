package org.alcove.media.engine.sound;

import java.util.Arrays;

/**
 * Keeps a mix from clipping. Sound leaves 2.5 ms after it came, so that what is about to be too loud is turned down
 * before it is: the volume between two blocks of 2.5 ms suits both of them, and follows a straight line within each.
 * It goes up again over about half a second.
 */
final class Limiter {

    static final int BLOCK = 120;

    private static final float CEILING = 30_000;
    private static final float RECOVERY_PER_BLOCK = 1.005f;

    private final int[] held = new int[BLOCK];
    private float suitsHeld = 1;
    private float gain = 1;

    /** Writes the mix without one's own part. */
    void apply(int[] mix, short[] own, short[] into) {
        for (int at = 0; at < into.length; at += BLOCK) {
            float suits = CEILING / Math.max(CEILING, peak(mix, own, at));
            float next = Math.min(Math.min(suitsHeld, suits), gain * RECOVERY_PER_BLOCK);
            release(into, at, next);
            for (int i = 0; i < BLOCK; i++) {
                held[i] = mix[at + i] - own[at + i];
            }
            suitsHeld = suits;
            gain = next;
        }
    }

    private void release(short[] into, int at, float next) {
        for (int i = 0; i < BLOCK; i++) {
            into[at + i] = Frames.saturated(Math.round(held[i] * (gain + (next - gain) * i / BLOCK)));
        }
    }

    private static int peak(int[] mix, short[] own, int from) {
        int peak = 0;
        for (int i = from; i < from + BLOCK; i++) {
            peak = Math.max(peak, Math.abs(mix[i] - own[i]));
        }
        return peak;
    }

    /** Goes on as another one would. */
    void set(Limiter other) {
        System.arraycopy(other.held, 0, held, 0, BLOCK);
        suitsHeld = other.suitsHeld;
        gain = other.gain;
    }

    /** Forgets what was not let out yet: nobody heard what came before it. */
    void clear() {
        Arrays.fill(held, 0);
        suitsHeld = 1;
    }
}
