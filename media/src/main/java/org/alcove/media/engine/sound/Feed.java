package org.alcove.media.engine.sound;

import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A source as packets: encoded once per tick, however many listen. Packets are encoded only while somebody does.
 */
public final class Feed {

    private static final short[] SILENCE = new short[Frames.SAMPLES];

    private final Source source;
    private final byte[] buffer = new byte[Codecs.MAX_PACKET];
    private @Nullable OpusEncoder encoder;
    private byte[] packet = new byte[0];
    private long encodedTick = Long.MIN_VALUE;
    private boolean newListener;

    public Feed(Source source) {
        this.source = source;
    }

    /** What is encoded here. */
    public Source source() {
        return source;
    }

    /** Somebody begins to listen in the middle: the next packet is to be understood without those before it. */
    void listenerCame() {
        newListener = true;
    }

    /** The packet of that tick; the same array for all who ask. */
    byte[] packet(long tick) {
        if (tick != encodedTick) {
            packet = encode(tick);
            encodedTick = tick;
        }
        return packet;
    }

    private byte[] encode(long tick) {
        OpusEncoder opus = encoder;
        if (opus == null || tick != encodedTick + 1) {
            opus = opus == null ? Codecs.encoder() : opus;
            opus.resetState();
            encoder = opus;
        }
        short[] frame = source.frame(tick);
        try {
            opus.setPredictionDisabled(newListener);
            newListener = false;
            int length = opus.encode(frame == null ? SILENCE : frame, 0, Frames.SAMPLES, buffer, 0, buffer.length);
            return Arrays.copyOf(buffer, length);
        } catch (OpusException e) {
            throw new IllegalStateException("a frame could not be encoded", e);
        }
    }
}
