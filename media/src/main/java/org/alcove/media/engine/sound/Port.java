package org.alcove.media.engine.sound;

import org.jspecify.annotations.Nullable;

/**
 * A port of a mix: what enters here is heard at the others, what they are given is heard here. While nothing enters, what
 * is heard here is what is heard at every such port, and is encoded once for all of them.
 */
public final class Port implements Source {

    /** A second: by then a limiter that was turned down for one's own sake is back where everybody's is. */
    private static final long SILENT_TICKS_TO_SHARE = 50;

    private final Mix mix;
    private final Inlet inlet = new Inlet();
    private final Rest others;
    private long silentTicks = SILENT_TICKS_TO_SHARE;
    private volatile boolean closed;

    Port(Mix mix) {
        this.mix = mix;
        this.others = new Rest(mix);
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

    /** What enters during that tick; asked for once. */
    short @Nullable [] enter(long tick) {
        short[] own = inlet.frame(tick);
        boolean shared = isShared();
        silentTicks = own == null ? silentTicks + 1 : 0;
        others.leaveOut(own);
        if (shared && !isShared()) {
            others.goOnFrom(mix.whole(), tick);
        } else if (!shared && isShared()) {
            mix.whole().goOnFrom(others, tick);
        }
        return own;
    }

    private boolean isShared() {
        return silentTicks >= SILENT_TICKS_TO_SHARE;
    }

    @Override
    public short @Nullable [] frame(long tick) {
        mix.mix(tick);
        return isShared() ? mix.whole().frame(tick) : others.frame(tick);
    }

    @Override
    public short @Nullable [] before(long tick) {
        return isShared() ? mix.whole().before(tick) : others.before(tick);
    }

    @Override
    public @Nullable Feed sharedFeed(long tick) {
        mix.mix(tick);
        return isShared() ? mix.feed() : null;
    }
}
