package org.alcove.media.engine.sound;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts packets back in order and evens out when they come. It waits for a few packets before it begins, and again after
 * it has run dry; each time it runs dry it waits for one more, and when more packets than that lie about for two
 * seconds it has one of them skipped, so that delay does not stay. Filled by the network's thread, emptied by the
 * sound's.
 */
final class JitterBuffer {

    private static final int SLOTS = 64;
    private static final int RESTART_DISTANCE = 1_000;
    private static final int LEAST_TARGET = 2;
    private static final int MOST_TARGET = 8;
    private static final int DRY_BEFORE_WAITING = 3;
    private static final int WATCHED_TAKES = 100;
    private static final int CALM_TAKES = 1_500;

    private final Map<Long, byte[]> packets = new HashMap<>();
    private int source;
    private long next = -1;
    private long highest = -1;
    private boolean waiting = true;
    private int target = LEAST_TARGET;
    private int dryTakes;
    private int calmTakes;
    private int watchedTakes;
    private int leastDepth = SLOTS;

    /** What there is to play next. */
    enum Kind {
        /** A packet. */
        PACKET,
        /** A packet that may be dropped, to shorten the delay: another one follows. */
        SURPLUS,
        /** A lost packet; the one after it is there, if not null, and may hold a copy of it. */
        LOST,
        /** Nothing: nobody is sending, or too little has come. */
        NOTHING
    }

    /** What was taken. */
    static final class Taken {

        private final Kind kind;
        private final byte @Nullable [] payload;

        private Taken(Kind kind, byte @Nullable [] payload) {
            this.kind = kind;
            this.payload = payload;
        }

        Kind kind() {
            return kind;
        }

        byte @Nullable [] payload() {
            return payload;
        }
    }

    private static final Taken NOTHING = new Taken(Kind.NOTHING, null);

    /** Takes a packet in, in whatever order. What comes too late is dropped. */
    synchronized void put(int ssrc, int sequence, byte[] payload) {
        if (highest < 0 || ssrc != source) {
            restart(ssrc, sequence);
        }
        long extended = highest + (short) (sequence - (int) highest);
        if (Math.abs(extended - highest) > RESTART_DISTANCE) {
            restart(ssrc, sequence);
            extended = highest;
        }
        if (extended < next || extended <= highest - SLOTS) {
            return;
        }
        highest = Math.max(highest, extended);
        if (highest - next >= SLOTS) {
            next = highest - SLOTS + 1;
            packets.keySet().removeIf(early -> early < next);
        }
        packets.put(extended, payload);
    }

    /** Begins anew at that packet, far enough from zero for earlier ones to be counted. */
    private void restart(int ssrc, int sequence) {
        clear();
        source = ssrc;
        highest = 0x10000L + sequence;
        next = highest;
    }

    private void clear() {
        packets.clear();
        waiting = true;
        dryTakes = 0;
        watchedTakes = 0;
        leastDepth = SLOTS;
    }

    /** Forgets what lies about; what comes next is played next. */
    synchronized void skipAll() {
        clear();
        next = highest + 1;
    }

    /** What to play now. */
    synchronized Taken take() {
        long depth = highest - next + 1;
        if (highest < 0 || (waiting && depth < target)) {
            return NOTHING;
        }
        waiting = false;
        return depth <= 0 ? dry() : wet(depth);
    }

    private Taken dry() {
        calmTakes = 0;
        if (dryTakes == 0) {
            target = Math.min(target + 1, MOST_TARGET);
        }
        if (++dryTakes > DRY_BEFORE_WAITING) {
            waiting = true;
            return NOTHING;
        }
        return new Taken(Kind.LOST, null);
    }

    private Taken wet(long depth) {
        dryTakes = 0;
        if (++calmTakes >= CALM_TAKES) {
            calmTakes = 0;
            target = Math.max(target - 1, LEAST_TARGET);
        }
        byte[] payload = packets.remove(next);
        next++;
        if (payload == null) {
            return new Taken(Kind.LOST, packets.get(next));
        }
        return new Taken(isSurplus(depth) && packets.containsKey(next) ? Kind.SURPLUS : Kind.PACKET, payload);
    }

    private boolean isSurplus(long depth) {
        leastDepth = (int) Math.min(leastDepth, depth);
        if (++watchedTakes < WATCHED_TAKES) {
            return false;
        }
        boolean surplus = leastDepth > target;
        watchedTakes = 0;
        leastDepth = SLOTS;
        return surplus;
    }
}
