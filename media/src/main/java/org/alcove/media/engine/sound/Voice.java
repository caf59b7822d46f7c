package org.alcove.media.engine.sound;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What one browser sends: packets of Opus in, frames out. Nothing is decoded while nobody listens. Lost packets are
 * rebuilt from the copy in the next one (in-band error correction) or concealed.
 */
public final class Voice implements Source {

    private static final Logger LOG = Logger.getLogger(Voice.class.getName());

    /** The longest packet of Opus: 120 ms (RFC 6716, section 2.1.4). */
    private static final int MOST_SAMPLES = 5_760;

    private final JitterBuffer packets = new JitterBuffer();
    private final OpusDecoder decoder = Codecs.decoder();
    private final short[] decoded = new short[MOST_SAMPLES + Frames.SAMPLES];
    private final short[] dropped = new short[MOST_SAMPLES];
    private final short[] frame = new short[Frames.SAMPLES];
    private int available;
    private long playedTick = Long.MIN_VALUE;
    private boolean sounding;
    private boolean fadeIn;

    /** Takes a packet in; called by the network's thread. */
    public void put(int ssrc, int sequence, byte[] opus) {
        packets.put(ssrc, sequence, opus);
    }

    @Override
    public short @Nullable [] frame(long tick) {
        if (tick != playedTick) {
            if (tick != playedTick + 1) {
                beginAnew();
            }
            playedTick = tick;
            sounding = next();
        }
        return sounding ? frame : null;
    }

    /** Nobody listened for a while: what was sent meanwhile is not played late. */
    private void beginAnew() {
        packets.skipAll();
        decoder.resetState();
        available = 0;
        fadeIn = true;
    }

    private boolean next() {
        while (available < Frames.SAMPLES) {
            if (!more()) {
                Arrays.fill(decoded, available, Frames.SAMPLES, (short) 0);
                boolean rest = available > 0;
                available = 0;
                fadeIn = true;
                return rest && shift(Frames.SAMPLES);
            }
        }
        available -= Frames.SAMPLES;
        return shift(available + Frames.SAMPLES);
    }

    private boolean shift(int filled) {
        System.arraycopy(decoded, 0, frame, 0, Frames.SAMPLES);
        System.arraycopy(decoded, Frames.SAMPLES, decoded, 0, filled - Frames.SAMPLES);
        return true;
    }

    private boolean more() {
        JitterBuffer.Taken taken = packets.take();
        switch (taken.kind()) {
            case PACKET -> append(taken.payload(), false);
            case SURPLUS -> appendShortened(taken.payload());
            case LOST -> append(taken.payload(), true);
            case NOTHING -> {
                return false;
            }
        }
        return true;
    }

    /** Decodes a packet, or what takes the place of the packet before it. */
    private void append(byte @Nullable [] payload, boolean lost) {
        int count = decode(payload, decoded, available, lost);
        if (fadeIn && count >= Frames.FADE_SAMPLES) {
            fadeIn = false;
            for (int i = 0; i < Frames.FADE_SAMPLES; i++) {
                decoded[available + i] = (short) (decoded[available + i] * i / Frames.FADE_SAMPLES);
            }
        }
        available += count;
    }

    /** Leaves a packet out: the beginning of the dropped one is faded into that of the one that takes its place. */
    private void appendShortened(byte @Nullable [] payload) {
        int count = decode(payload, dropped, 0, false);
        int from = available;
        if (!more()) {
            return;
        }
        int overlap = Math.min(Math.min(count, available - from), Frames.FADE_SAMPLES);
        for (int i = 0; i < overlap; i++) {
            decoded[from + i] = (short) ((dropped[i] * (overlap - i) + decoded[from + i] * i) / overlap);
        }
    }

    /** What cannot be decoded is as good as lost; a browser that sends it does not disturb the others. */
    private int decode(byte @Nullable [] payload, short[] into, int at, boolean lost) {
        int length = payload == null ? 0 : payload.length;
        int most = lost ? Frames.SAMPLES : MOST_SAMPLES;
        try {
            return decoder.decode(payload, 0, length, into, at, most, lost && payload != null);
        } catch (OpusException | RuntimeException | AssertionError e) {
            LOG.log(Level.FINE, "A packet is not Opus", e);
            decoder.resetState();
            Arrays.fill(into, at, at + Frames.SAMPLES, (short) 0);
            return Frames.SAMPLES;
        }
    }
}
