package org.alcove.media.engine.sound;

import org.jspecify.annotations.Nullable;

/**
 * Where sound enters a mixer. What it is taken from may change at any time, takes effect with the next frame, and is
 * faded within that frame's first 10 ms, so that nothing clicks.
 */
final class Inlet {

    private final short[] faded = new short[Frames.SAMPLES];
    private volatile @Nullable Source wanted;
    private volatile @Nullable Source current;

    /** Takes sound from there, or from nowhere, beginning with the next frame; from any thread. */
    void take(@Nullable Source source) {
        wanted = source;
    }

    boolean isEmpty() {
        return wanted == null && current == null;
    }

    short @Nullable [] frame(long tick) {
        Source now = wanted;
        Source before = current;
        if (now == before) {
            return now == null ? null : now.frame(tick);
        }
        current = now;
        return fade(before == null ? null : before.frame(tick), now == null ? null : now.frame(tick));
    }

    private short @Nullable [] fade(short @Nullable [] out, short @Nullable [] in) {
        if (out == null && in == null) {
            return null;
        }
        for (int i = 0; i < Frames.SAMPLES; i++) {
            int share = Math.min(i, Frames.FADE_SAMPLES);
            int going = out == null ? 0 : out[i] * (Frames.FADE_SAMPLES - share);
            int coming = in == null ? 0 : in[i] * share;
            faded[i] = (short) ((going + coming) / Frames.FADE_SAMPLES);
        }
        return faded;
    }
}
