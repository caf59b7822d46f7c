package org.alcove.media.engine.sound;

import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;

/** A tone as packets of Opus; 0 Hz is silence. */
public final class ToneEncoder {

    private static final int AMPLITUDE = 6_000;

    private final OpusEncoder encoder = Codecs.encoder();
    private double hertz;
    private final short[] frame = new short[Frames.SAMPLES];
    private final byte[] buffer = new byte[Codecs.MAX_PACKET];
    private long samples;

    public ToneEncoder(double hertz) {
        this.hertz = hertz;
    }

    /** Another tone from the next packet on. */
    void change(double toHertz) {
        hertz = toHertz;
    }

    public byte[] next() {
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (short) (AMPLITUDE * Math.sin(2 * Math.PI * hertz * samples++ / Frames.RATE_HERTZ));
        }
        try {
            return Arrays.copyOf(buffer, encoder.encode(frame, 0, frame.length, buffer, 0, buffer.length));
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
    }
}
