package org.alcove.media.engine.sound;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What one browser sends: packets of Opus in, frames out. Nothing is decoded while nobody listens. Lost packets are
 * rebuilt from the copy in the next one (in-band error correction) or concealed. However sound begins and ends, it does
 * so within 10 ms and not at once. What nobody could hear is silence.
 *
 * <p>Packets that claim to be silent (RFC 6464) are not decoded while nobody could hear what came before them. Whoever
 * claims it wrongly loses by it and nobody else: they are not heard until they claim it no more.
 */
public final class Voice implements Source {

    private static final Logger LOG = Logger.getLogger(Voice.class.getName());

    /** What is claimed to be this quiet is 5 dB below what anybody could hear, in decibels of full scale. */
    public static final int SILENT_DECIBELS = -65;

    /** By then a decoder does not remember any more what it has missed before. */
    private static final int REMEMBERED_PACKETS = 4;

    /** The longest packet of Opus: 120 ms (RFC 6716, section 2.1.4). */
    private static final int MOST_SAMPLES = 5_760;

    private final JitterBuffer packets = new JitterBuffer();
    private final OpusDecoder decoder = Codecs.decoder();
    private final short[] decoded = new short[Frames.SAMPLES + 2 * MOST_SAMPLES];
    private final short[] frame = new short[Frames.SAMPLES];
    private final Speech speech = new Speech();
    private final Gate gate = new Gate();
    private final Deque<byte[]> passedOver = new ArrayDeque<>();
    private int available;
    private long playedTick = Long.MIN_VALUE;
    private boolean sounding;
    private boolean silent = true;

    /** Takes a packet in; called by the network's thread. */
    public void put(int ssrc, int sequence, int timestamp, byte[] opus) {
        packets.put(ssrc, sequence, timestamp, opus, false);
    }

    /** Takes a packet in that claims to be as quiet as {@link #SILENT_DECIBELS} or quieter. */
    public void putSilent(int ssrc, int sequence, int timestamp, byte[] opus) {
        packets.put(ssrc, sequence, timestamp, opus, true);
    }

    @Override
    public short @Nullable [] frame(long tick) {
        if (tick != playedTick) {
            if (tick != playedTick + 1) {
                beginAnew(tick);
            }
            playedTick = tick;
            sounding = next();
            double level = Speech.level(sounding ? frame : null);
            speech.hear(level);
            sounding = gate.lets(level) && sounding;
        }
        return sounding ? frame : null;
    }

    /** Nobody listened for a while: what was sent meanwhile is not played late. */
    private void beginAnew(long tick) {
        packets.skipAll(tick);
        decoder.resetState();
        passedOver.clear();
        available = 0;
        silent = true;
        speech.end();
        gate.close();
    }

    /** Whether its owner is speaking, as far as somebody is listening. Asked by the sound's thread, at every tick. */
    public boolean isSpeaking(long tick) {
        return speech.isSpeaking() && playedTick >= tick - 1;
    }

    private boolean next() {
        while (available < Frames.SAMPLES) {
            if (!more()) {
                if (silent && available == 0) {
                    return false;
                }
                fadeOut();
            }
        }
        available -= Frames.SAMPLES;
        System.arraycopy(decoded, 0, frame, 0, Frames.SAMPLES);
        System.arraycopy(decoded, Frames.SAMPLES, decoded, 0, available);
        return true;
    }

    /** Goes on as it was for 10 ms, ever more quietly, and with silence up to the end of the frame. */
    private void fadeOut() {
        if (!silent) {
            silent = true;
            decode(null, available, true);
            Frames.fadeOut(decoded, available);
            available += Frames.FADE_SAMPLES;
        }
        if (available < Frames.SAMPLES) {
            Arrays.fill(decoded, available, Frames.SAMPLES, (short) 0);
            available = Frames.SAMPLES;
        }
    }

    private boolean more() {
        JitterBuffer.Taken taken = packets.take(playedTick);
        if (isUnheard(taken)) {
            passOver(taken);
            return true;
        }
        if (taken.kind() != JitterBuffer.Kind.NOTHING) {
            catchUp();
        }
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

    /** Of what is missing in a silence there is nothing to rebuild. */
    private boolean isUnheard(JitterBuffer.Taken taken) {
        boolean missing = taken.kind() == JitterBuffer.Kind.LOST && taken.payload() == null;
        return gate.isClosed() && (taken.isClaimedSilent() || (missing && !passedOver.isEmpty()));
    }

    /** Silence takes the place of a packet, and nothing at all the place of one too many. */
    private void passOver(JitterBuffer.Taken taken) {
        byte[] payload = taken.payload();
        if (payload != null && taken.kind() != JitterBuffer.Kind.LOST) {
            passedOver.add(payload);
        }
        if (passedOver.size() > REMEMBERED_PACKETS) {
            passedOver.remove();
        }
        if (taken.kind() != JitterBuffer.Kind.SURPLUS) {
            int end = available + taken.duration();
            Arrays.fill(decoded, available, end, (short) 0);
            available = end;
        }
        silent = true;
    }

    /** Goes on as if nothing had been passed over, so that the first word is whole. */
    private void catchUp() {
        if (!passedOver.isEmpty()) {
            passedOver.forEach(payload -> decode(payload, available, false));
            passedOver.clear();
            silent = false;
        }
    }

    /** Decodes a packet, or what takes the place of the packet before it. */
    private void append(byte @Nullable [] payload, boolean lost) {
        int count = decode(payload, available, lost);
        if (silent) {
            silent = false;
            Frames.fadeIn(decoded, available, count);
        }
        available += count;
    }

    /** Appends two packets and takes out up to one. */
    private void appendShortened(byte @Nullable [] payload) {
        int from = available;
        append(payload, false);
        int middle = available;
        if (more()) {
            available -= Splice.shorten(decoded, from, middle, available);
        }
    }

    /** What cannot be decoded is as good as lost; a browser that sends it does not disturb the others. */
    private int decode(byte @Nullable [] payload, int at, boolean lost) {
        int length = payload == null ? 0 : payload.length;
        int most = lost ? Frames.SAMPLES : MOST_SAMPLES;
        try {
            return decoder.decode(payload, 0, length, decoded, at, most, lost && payload != null);
        } catch (OpusException | RuntimeException | AssertionError e) {
            LOG.log(Level.FINE, "A packet is not Opus", e);
            decoder.resetState();
            Arrays.fill(decoded, at, at + Frames.SAMPLES, (short) 0);
            return Frames.SAMPLES;
        }
    }
}
