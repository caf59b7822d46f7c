package org.alcove.media.engine.sound;

import io.github.jaredmdobson.concentus.OpusPacketInfo;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts packets back in order and evens out when they come. Each is played at its own time (the timestamp of RFC 3550,
 * section 5.1) and one delay for all, which follows what the network needs (see {@link Lateness}): it grows where a
 * packet is missing that may still come, shrinks by leaving out a little of the sound while too much of it lies about,
 * and is set anew at every pause. A sender that leaves a gap in time but none in its numbers has paused (discontinuous
 * transmission, RFC 7587, section 3.1.3): nothing is lost then.
 *
 * <p>Filled by the network's thread, emptied by the sound's.
 */
final class JitterBuffer {

    private static final int SLOTS = 64;
    private static final int MOST_CONCEALED = 5;
    private static final int TAKES_BETWEEN_CUTS = 10;

    private final NavigableMap<Long, Packet> packets = new TreeMap<>();
    private final Lateness lateness = new Lateness();
    private int source;
    private boolean begun;
    private boolean paused = true;
    private long nextTick;
    private long newest;
    private long due;
    private int lastSequence;
    private int concealed;
    private int takesSinceCut;

    private static final class Packet {

        private final int sequence;
        private final byte[] payload;
        private final boolean claimedSilent;

        Packet(int sequence, byte[] payload, boolean claimedSilent) {
            this.sequence = sequence;
            this.payload = payload;
            this.claimedSilent = claimedSilent;
        }

        int duration() {
            int samples = payload.length == 0
                    ? 0
                    : OpusPacketInfo.getNumSamples(payload, 0, payload.length, Frames.RATE_HERTZ);
            return samples <= 0 ? Frames.SAMPLES : samples;
        }
    }

    /** What there is to play next. */
    enum Kind {
        /** A packet. */
        PACKET,
        /** A packet of which something may be left out, to shorten the delay: another one follows. */
        SURPLUS,
        /** A missing packet; the one after it is there, if not null, and may hold a copy of it. */
        LOST,
        /** Nothing: nobody is sending, or too little has come. */
        NOTHING
    }

    /** What was taken. */
    static final class Taken {

        private final Kind kind;
        private final @Nullable Packet packet;

        private Taken(Kind kind, @Nullable Packet packet) {
            this.kind = kind;
            this.packet = packet;
        }

        Kind kind() {
            return kind;
        }

        byte @Nullable [] payload() {
            return packet == null ? null : packet.payload;
        }

        /** Whether the sender says that there is nothing to hear; of a missing packet, as the one after it says. */
        boolean isClaimedSilent() {
            return packet != null && packet.claimedSilent;
        }

        /** For how long it sounds, in samples. */
        int duration() {
            return packet == null || kind == Kind.LOST ? Frames.SAMPLES : packet.duration();
        }
    }

    private static final Taken NOTHING = new Taken(Kind.NOTHING, null);

    /** Takes a packet in, in whatever order. What comes too late is dropped, and remembered as late. */
    synchronized void put(int ssrc, int sequence, int timestamp, byte[] payload, boolean claimedSilent) {
        if (!begun || ssrc != source || lateness.isLeap(nextTick - time(timestamp))) {
            restart(ssrc, timestamp);
        }
        long time = time(timestamp);
        if (packets.containsKey(time)) {
            return;
        }
        lateness.note(nextTick - time);
        due = time < newest - Lateness.LEAP ? Long.MIN_VALUE : due;
        newest = Math.max(newest, time);
        if (time >= due) {
            packets.put(time, new Packet(sequence, payload, claimedSilent));
        }
        if (packets.size() > SLOTS) {
            packets.pollFirstEntry();
        }
    }

    /** A timestamp without its roll-over. */
    private long time(int timestamp) {
        return newest + (timestamp - (int) newest);
    }

    private void restart(int ssrc, int timestamp) {
        begun = true;
        source = ssrc;
        newest = timestamp;
        due = Long.MIN_VALUE;
        forget();
    }

    private void forget() {
        packets.clear();
        lateness.clear();
        paused = true;
    }

    /** Forgets what lies about: only what is newer is played, beginning with that tick. */
    synchronized void skipAll(long tick) {
        nextTick = tick * Frames.SAMPLES;
        due = newest + 1;
        forget();
    }

    /** What to play during that tick. */
    synchronized Taken take(long tick) {
        long now = tick * Frames.SAMPLES;
        nextTick = now + Frames.SAMPLES;
        takesSinceCut++;
        if (paused) {
            return begin(now);
        }
        Map.Entry<Long, Packet> first = packets.firstEntry();
        return first == null || first.getKey() > due ? missing(first, now) : play(first, now);
    }

    /** After a pause: waits until the first packet is due, and does not play what was held up for too long. */
    private Taken begin(long now) {
        long latest = now - lateness.delay();
        packets.headMap(latest - Frames.SAMPLES).clear();
        Map.Entry<Long, Packet> first = packets.firstEntry();
        paused = first == null || first.getKey() > latest;
        return first == null || paused ? NOTHING : play(first, now);
    }

    private Taken play(Map.Entry<Long, Packet> first, long now) {
        Packet packet = first.getValue();
        int duration = packet.duration();
        lastSequence = packet.sequence;
        concealed = 0;
        advance(first.getKey() + duration);
        boolean surplus = takesSinceCut >= TAKES_BETWEEN_CUTS
                && now - first.getKey() >= lateness.delay() + duration
                && packets.containsKey(due);
        takesSinceCut = surplus ? 0 : takesSinceCut;
        return new Taken(surplus ? Kind.SURPLUS : Kind.PACKET, packet);
    }

    private void advance(long to) {
        due = to;
        packets.headMap(to, false).clear();
    }

    /** What takes the place of a packet that is not there: it is waited for only while the delay is to grow. */
    private Taken missing(Map.@Nullable Entry<Long, Packet> first, long now) {
        boolean pause = first != null && first.getValue().sequence == (lastSequence + 1 & 0xffff);
        if (pause || ++concealed > MOST_CONCEALED) {
            return begin(now);
        }
        if (now - due < lateness.delay()) {
            return new Taken(Kind.LOST, null);
        }
        long next = due + Frames.SAMPLES;
        advance(first == null ? next : Math.min(next, first.getKey()));
        return new Taken(Kind.LOST, first != null && first.getKey() == due ? first.getValue() : null);
    }
}
