package org.alcove.media.engine.sound;

import org.jspecify.annotations.Nullable;

/**
 * Where sound enters a mixer. What it is taken from may change at any time, takes effect with the next frame, and is
 * faded within that frame's first 10 ms, so that nothing clicks. A source that begins or stops at once is faded too.
 */
final class Inlet {

    /** 60 dB below full scale: a leap that is not heard. */
    private static final int UNHEARD = 32;

    private final short[] faded = new short[Frames.SAMPLES];
    private volatile @Nullable Source wanted;
    private volatile @Nullable Source current;
    private boolean silent = true;
    private short last;

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
        current = now;
        short[] in = now == null ? null : now.frame(tick);
        short[] out = now == before || before == null ? null : before.frame(tick);
        short[] frame = now != before || isAbrupt(in) ? fade(out, in) : in;
        silent = frame == null;
        last = frame == null ? 0 : frame[Frames.SAMPLES - 1];
        return frame;
    }

    private boolean isAbrupt(short @Nullable [] in) {
        return in == null ? Math.abs(last) > UNHEARD : silent && Math.abs(in[0]) > UNHEARD;
    }

    /** Of what has stopped there is nothing to fade but its last sample. */
    private short @Nullable [] fade(short @Nullable [] out, short @Nullable [] in) {
        if (out == null && in == null && last == 0) {
            return null;
        }
        for (int i = 0; i < Frames.SAMPLES; i++) {
            int share = Math.min(i, Frames.FADE_SAMPLES);
            int going = (out == null ? last : out[i]) * (Frames.FADE_SAMPLES - share);
            int coming = in == null ? 0 : in[i] * share;
            faded[i] = (short) ((going + coming) / Frames.FADE_SAMPLES);
        }
        return faded;
    }
}
