package org.alcove.media.engine.sound;

import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A source as packets: encoded once per tick, however many listen. Packets are encoded only while somebody does, and
 * while there is something to hear.
 */
public final class Feed {

    private static final short[] SILENCE = new short[Frames.SAMPLES];

    /** By then the end of the last sound has left the encoder, and the decoders. */
    private static final int ENCODED_SILENCE = 5;

    private final Source source;
    private final byte[] buffer = new byte[Codecs.MAX_PACKET];
    private @Nullable OpusEncoder encoder;
    private byte[] packet = new byte[0];
    private long packetTick = Long.MIN_VALUE;
    private long encodedTick = Long.MIN_VALUE;
    private int silentFrames;
    private boolean newListener;

    public Feed(Source source) {
        this.source = source;
    }

    /** What is encoded here. */
    public Source source() {
        return source;
    }

    /** The feed that serves whoever listens here during that tick: this one, or one that sounds the same. */
    Feed serving(long tick) {
        Feed shared = source.sharedFeed(tick);
        return shared == null ? this : shared;
    }

    /** Somebody begins to listen in the middle: the next packet is to be understood without those before it. */
    void listenerCame() {
        newListener = true;
    }

    /** The packet of that tick; the same array for all who ask. */
    byte[] packet(long tick) {
        if (tick != packetTick) {
            short[] frame = source.frame(tick);
            silentFrames = frame == null ? silentFrames + 1 : 0;
            packet = silentFrames > ENCODED_SILENCE ? Codecs.SILENCE : encode(frame == null ? SILENCE : frame, tick);
            packetTick = tick;
        }
        return packet;
    }

    private byte[] encode(short[] frame, long tick) {
        OpusEncoder opus = encoder == null ? Codecs.encoder() : encoder;
        encoder = opus;
        short[] sound = frame;
        if (tick != encodedTick + 1) {
            opus.resetState();
            sound = tick == packetTick + 1 ? frame : begin(opus, frame, tick);
        }
        encodedTick = tick;
        opus.setPredictionDisabled(newListener);
        newListener = false;
        return Arrays.copyOf(buffer, encode(opus, sound));
    }

    /**
     * In the middle of a sound: goes on where another encoder was, if its last frame is known, and lets the sound begin
     * within 10 ms if it is not.
     */
    private short[] begin(OpusEncoder opus, short[] frame, long tick) {
        short[] before = source.before(tick);
        if (before != null) {
            encode(opus, before);
            newListener = true;
            return frame;
        }
        short[] beginning = frame.clone();
        Frames.fadeIn(beginning, 0, beginning.length);
        return beginning;
    }

    private int encode(OpusEncoder opus, short[] frame) {
        try {
            return opus.encode(frame, 0, Frames.SAMPLES, buffer, 0, buffer.length);
        } catch (OpusException e) {
            throw new IllegalStateException("a frame could not be encoded", e);
        }
    }
}
