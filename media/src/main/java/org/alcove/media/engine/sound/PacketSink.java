package org.alcove.media.engine.sound;

/** Who is sent packets, on the sound's thread; has to return at once. */
public interface PacketSink {

    /**
     * A packet of Opus.
     *
     * @param samples the time of its first sample
     * @param afterGap whether none was sent just before
     */
    void packet(byte[] opus, long samples, boolean afterGap);

    /** A tick has passed, whether a packet was sent or not. */
    void passed(long tick);

    /** It is time for a report, whether packets are sent or not: every 5 s. */
    void report();
}
