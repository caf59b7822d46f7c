package org.alcove.media.engine.rtp;

import java.time.Duration;
import java.time.Instant;

/**
 * How well what is sent arrives at the other side, by its own reports (RFC 3550, section 6.4.1). They are its claims: what
 * cannot be is not believed. Written by the thread that receives, read by others.
 */
public final class Delivery {

    private static final Duration MOST = Duration.ofSeconds(10);
    private static final Delivered NOTHING_YET = new Delivered(0, 0, Duration.ZERO, Duration.ZERO);
    private static final int CLOCK_HERTZ = 48_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final double FRACTIONS = 256;

    private volatile Delivered last = NOTHING_YET;

    /**
     * What was reported last.
     *
     * @param fractionLost of the packets between the last two reports, from 0 to 1
     * @param roundTrip zero if it is not known
     */
    public record Delivered(double fractionLost, int lost, Duration jitter, Duration roundTrip) {}

    /** Notes what a report says of one source; what it says of others does not matter. */
    public void note(Reports reports, int source, Instant now) {
        for (Reports.Block block : reports.blocks()) {
            if (block.source() == source) {
                last = new Delivered(
                        block.fractionLost() / FRACTIONS, block.lost(), jitter(block), roundTrip(block, now));
            }
        }
    }

    private Duration jitter(Reports.Block block) {
        Duration jitter = Duration.ofNanos(block.jitter() * NANOS_PER_SECOND / CLOCK_HERTZ);
        return jitter.compareTo(MOST) > 0 ? last.jitter() : jitter;
    }

    /** The time since our report that it received last, less the time it kept that for. */
    private Duration roundTrip(Reports.Block block, Instant now) {
        if (block.lastReport() == 0) {
            return last.roundTrip();
        }
        int fractions = Ntp.middle(now) - block.lastReport() - block.delay();
        Duration trip = Ntp.duration(Math.max(0, fractions));
        return trip.compareTo(MOST) > 0 ? last.roundTrip() : trip;
    }

    public Delivered last() {
        return last;
    }
}
