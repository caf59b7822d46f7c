package org.alcove.media.engine.rtp;

import java.time.Duration;

/**
 * How well one source arrives, for receiver reports (RFC 3550, section 6.4.1 and appendix A). Written by the thread
 * that receives, read by the one that reports.
 */
public final class Reception {

    private static final int RANGE = 0x10000;
    private static final int CLOCK_HERTZ = 48_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int JITTER_GAIN = 16;
    private static final double FRACTIONS = 256;

    private int ssrc;
    private long received;
    private long first;
    private long highest = -1;
    private long reportedExpected;
    private long reportedReceived;
    private int lastTransit;
    private double jitter;
    private long bytes;
    private int fractionLost;
    private int lastReport;
    private long lastReportNanos;

    /**
     * What a receiver report says of the time since the last one.
     *
     * @param lastReport the middle 32 bits of the time in the sender's last report; 0 if there was none
     * @param delay how long ago that came, in 65 536ths of a second
     */
    public record Report(
            int ssrc, int fractionLost, int lost, int highestSequence, int jitter, int lastReport, int delay) {}

    /** All that was received of one source, and the fraction (from 0 to 1) that the last report said was lost. */
    public record Received(int ssrc, long packets, long bytes, int lost, double fractionLost, Duration jitter) {}

    /** Notes an authentic packet; another source begins anew. Times, and so their differences, are modulo 2^32. */
    public synchronized void note(RtpHeader header, int payloadBytes, long nowNanos) {
        if (highest < 0 || header.ssrc() != ssrc) {
            begin(header);
        }
        received++;
        bytes += payloadBytes;
        int ahead = (short) (header.sequence() - (int) highest);
        highest += Math.max(ahead, 0);
        long arrival = nowNanos / (NANOS_PER_SECOND / CLOCK_HERTZ);
        int transit = (int) arrival - header.timestamp();
        if (received > 1) {
            jitter += (Math.abs((double) (transit - lastTransit)) - jitter) / JITTER_GAIN;
        }
        lastTransit = transit;
    }

    private void begin(RtpHeader header) {
        ssrc = header.ssrc();
        received = 0;
        first = (long) RANGE + header.sequence();
        highest = first;
        reportedExpected = 0;
        reportedReceived = 0;
        jitter = 0;
        bytes = 0;
        fractionLost = 0;
        lastReport = 0;
    }

    /** Notes when the source says it sent its report, to be repeated in ours, so that it can tell the round trip. */
    public synchronized void noteReport(int sender, int time, long nowNanos) {
        if (highest >= 0 && sender == ssrc) {
            lastReport = time;
            lastReportNanos = nowNanos;
        }
    }

    public synchronized boolean isEmpty() {
        return highest < 0;
    }

    /** The report since the last one. */
    public synchronized Report report(long nowNanos) {
        long expected = highest - first + 1;
        long expectedNow = expected - reportedExpected;
        long lostNow = Math.max(0, expectedNow - (received - reportedReceived));
        reportedExpected = expected;
        reportedReceived = received;
        fractionLost = expectedNow == 0 ? 0 : (int) Math.min(255, 256 * lostNow / expectedNow);
        int delay = lastReport == 0 ? 0 : Ntp.fractions(Duration.ofNanos(nowNanos - lastReportNanos));
        return new Report(ssrc, fractionLost, lost(), (int) (highest - RANGE), (int) jitter, lastReport, delay);
    }

    /** Less than none if packets came twice. */
    private int lost() {
        return (int) (highest - first + 1 - received);
    }

    /** All of it so far. */
    public synchronized Received received() {
        Duration evenness = Duration.ofNanos((long) (jitter * NANOS_PER_SECOND / CLOCK_HERTZ));
        return new Received(ssrc, received, bytes, lost(), fractionLost / FRACTIONS, evenness);
    }
}
