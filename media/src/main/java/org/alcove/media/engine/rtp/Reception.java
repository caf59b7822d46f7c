package org.alcove.media.engine.rtp;

/**
 * How well one source arrives, for receiver reports (RFC 3550, section 6.4.1 and appendix A). Written by the thread
 * that receives, read by the one that reports.
 */
public final class Reception {

    private static final int RANGE = 0x10000;
    private static final int CLOCK_HERTZ = 48_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int JITTER_GAIN = 16;

    private int ssrc;
    private long received;
    private long first;
    private long highest = -1;
    private long reportedExpected;
    private long reportedReceived;
    private int lastTransit;
    private double jitter;

    /** What a receiver report says of the time since the last one. */
    public record Report(int ssrc, int fractionLost, int lost, int highestSequence, int jitter) {}

    /** Notes an authentic packet; another source begins anew. Times, and so their differences, are modulo 2^32. */
    public synchronized void note(RtpHeader header, long nowNanos) {
        if (highest < 0 || header.ssrc() != ssrc) {
            begin(header);
        }
        received++;
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
    }

    public synchronized boolean isEmpty() {
        return highest < 0;
    }

    /** The report since the last one. */
    public synchronized Report report() {
        long expected = highest - first + 1;
        long expectedNow = expected - reportedExpected;
        long lostNow = Math.max(0, expectedNow - (received - reportedReceived));
        reportedExpected = expected;
        reportedReceived = received;
        int fraction = expectedNow == 0 ? 0 : (int) Math.min(255, 256 * lostNow / expectedNow);
        return new Report(ssrc, fraction, (int) (expected - received), (int) (highest - RANGE), (int) jitter);
    }
}
