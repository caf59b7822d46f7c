package org.alcove.media.engine.sound;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What others are compared with: plays each packet a fixed time after it was sent, and conceals what is not there. */
final class FixedBuffer implements Link.Player {

    private final Map<Long, byte[]> packets = new HashMap<>();
    private final OpusDecoder decoder = Codecs.decoder();
    private final int delayTicks;

    FixedBuffer(int delayTicks) {
        this.delayTicks = delayTicks;
    }

    @Override
    public void put(Sent packet) {
        packets.put(packet.millis() / Frames.MILLIS, packet.opus());
    }

    @Override
    public short @Nullable [] frame(long tick) {
        short[] frame = new short[Frames.SAMPLES];
        byte[] opus = packets.remove(tick - delayTicks);
        try {
            decoder.decode(opus, 0, opus == null ? 0 : opus.length, frame, 0, frame.length, false);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
        return frame;
    }
}
