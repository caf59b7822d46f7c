package org.alcove.media.engine.rtp;

import java.security.SecureRandom;

/** Writes the packets of one source: sequence numbers without a gap, timestamps that follow time (RFC 3550, 5.1). */
public final class RtpStream {

    public static final int HEADER = 12;

    private static final int VERSION_2 = 0x80;
    private static final int MARKER = 0x80;

    private final int ssrc;
    private final int payloadType;
    private final int firstTimestamp;
    private int sequence;
    private int timestamp;
    private int packets;
    private int bytes;

    public RtpStream(int ssrc, int payloadType, SecureRandom random) {
        this.ssrc = ssrc;
        this.payloadType = payloadType;
        this.firstTimestamp = random.nextInt();
        this.sequence = random.nextInt(0x8000);
    }

    /**
     * The next packet.
     *
     * @param samples the time of its first sample, at 48 kHz
     * @param afterGap whether nothing was sent just before (the marker of RFC 3551, section 4.1)
     * @param room how many bytes more the array has to have
     * @return the packet's bytes, followed by that room
     */
    public byte[] packet(byte[] payload, long samples, boolean afterGap, int room) {
        byte[] packet = new byte[HEADER + payload.length + room];
        timestamp = firstTimestamp + (int) samples;
        packet[0] = (byte) VERSION_2;
        packet[1] = (byte) (payloadType | (afterGap ? MARKER : 0));
        packet[2] = (byte) (sequence >>> 8);
        packet[3] = (byte) sequence;
        Bytes.writeInt(packet, 4, timestamp);
        Bytes.writeInt(packet, 8, ssrc);
        System.arraycopy(payload, 0, packet, HEADER, payload.length);
        sequence = sequence + 1 & 0xffff;
        packets++;
        bytes += payload.length;
        return packet;
    }

    public int ssrc() {
        return ssrc;
    }

    public Rtcp.Sent sent() {
        return new Rtcp.Sent(ssrc, timestamp, packets, bytes);
    }
}
