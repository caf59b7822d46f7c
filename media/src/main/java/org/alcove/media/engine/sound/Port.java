package org.alcove.media.engine.sound;

import org.jspecify.annotations.Nullable;

/** A port of a mix: what enters here is heard at the others, what they are given is heard here. */
public final class Port implements Source {

    private static final short[] SILENCE = new short[Frames.SAMPLES];

    private final Mix mix;
    private final Inlet inlet = new Inlet();
    private final Limiter limiter = new Limiter();
    private final short[] heard = new short[Frames.SAMPLES];
    private short @Nullable [] own;
    private long heardTick = Long.MIN_VALUE;
    private boolean sounding;
    private boolean lingering;
    private volatile boolean closed;

    Port(Mix mix) {
        this.mix = mix;
    }

    /** Takes what enters from there, or from nowhere, beginning with the next frame; from any thread. */
    public void take(@Nullable Source source) {
        inlet.take(source);
    }

    /** The port goes as soon as its last sound has faded. */
    public void close() {
        inlet.take(null);
        closed = true;
        mix.closed(this);
    }

    boolean isGone() {
        return closed && inlet.isEmpty();
    }

    short @Nullable [] enter(long tick) {
        own = inlet.frame(tick);
        return own;
    }

    /** What the limiter held back at the end of the last sound is heard in the frame after it. */
    @Override
    public short @Nullable [] frame(long tick) {
        mix.mix(tick);
        if (tick != heardTick) {
            if (tick != heardTick + 1) {
                limiter.clear();
                lingering = false;
            }
            heardTick = tick;
            sounding = !mix.isSilent() || lingering;
            lingering = !mix.isSilent();
            limiter.apply(mix.sum(), own == null ? SILENCE : own, heard);
        }
        return sounding ? heard : null;
    }
}
