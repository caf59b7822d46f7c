package org.alcove.media.engine.sound;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Mixes what enters its ports, so that each port hears everybody but itself. */
public final class Mix {

    private final List<Port> ports = new CopyOnWriteArrayList<>();
    private final Rest whole = new Rest(this);
    private final Feed feed = new Feed(whole);
    private final int[] sum = new int[Frames.SAMPLES];
    private long mixedTick = Long.MIN_VALUE;
    private boolean silent = true;

    /** A new port. */
    public Port port() {
        Port port = new Port(this);
        ports.add(port);
        return port;
    }

    /** Lets a port go that nobody would see fade: a mix that nobody hears is not added up. */
    void closed(Port port) {
        if (port.isGone()) {
            ports.remove(port);
        }
    }

    /** What is heard where nothing enters. */
    Rest whole() {
        return whole;
    }

    /** The same as packets, for all who listen there. */
    Feed feed() {
        return feed;
    }

    int ports() {
        return ports.size();
    }

    /** Adds up that tick once; a loop of ports hears what is added so far. */
    void mix(long tick) {
        if (tick == mixedTick) {
            return;
        }
        mixedTick = tick;
        silent = true;
        Arrays.fill(sum, 0);
        for (Port port : ports) {
            add(port.enter(tick));
        }
        ports.removeIf(Port::isGone);
    }

    private void add(short @Nullable [] frame) {
        if (frame == null) {
            return;
        }
        silent = false;
        for (int i = 0; i < Frames.SAMPLES; i++) {
            sum[i] += frame[i];
        }
    }

    int[] sum() {
        return sum;
    }

    boolean isSilent() {
        return silent;
    }
}
