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
        boolean begins = opus == null || tick != encodedTick + 1;
        if (opus == null || begins) {
            opus = opus == null ? Codecs.encoder() : opus;
            opus.resetState();
            encoder = opus;
        }
        short[] frame = frame(tick, begins);
        try {
            opus.setPredictionDisabled(newListener);
            newListener = false;
            int length = opus.encode(frame, 0, Frames.SAMPLES, buffer, 0, buffer.length);
            return Arrays.copyOf(buffer, length);
        } catch (OpusException e) {
            throw new IllegalStateException("a frame could not be encoded", e);
        }
    }

    /** Sound that is listened to from the middle on begins within 10 ms and not at once. */
    private short[] frame(long tick, boolean begins) {
        short[] frame = source.frame(tick);
        if (frame == null || !begins) {
            return frame == null ? SILENCE : frame;
        }
        short[] beginning = frame.clone();
        Frames.fadeIn(beginning, 0, beginning.length);
        return beginning;
    }
}
