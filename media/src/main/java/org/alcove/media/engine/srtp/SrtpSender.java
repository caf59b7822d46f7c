package org.alcove.media.engine.srtp;

import org.alcove.media.engine.rtp.Bytes;

/** Protects what is sent to one peer, from one source. Used by one thread. */
public final class SrtpSender {

    /** What a packet's array has to have room for beyond the packet. */
    public static final int OVERHEAD = SrtpTransform.OVERHEAD;

    private static final int MAX_RTCP_INDEX = 0x7fffffff;
    private static final int SEQUENCE_AT = 2;
    private static final int RANGE = 0x10000;

    private final SrtpTransform transform;
    private long rollOvers;
    private int lastSequence = -1;
    private int rtcpIndex;

    public SrtpSender(SrtpKeys keys) {
        this.transform = keys.transform();
    }

    /** Protects an RTP packet in place; packets come in the order of their sequence numbers. Its new length. */
    public int seal(byte[] packet, int header, int length) {
        int sequence = Bytes.readShort(packet, SEQUENCE_AT);
        if (sequence < lastSequence) {
            rollOvers++;
        }
        lastSequence = sequence;
        return transform.seal(packet, header, length, rollOvers * RANGE + sequence);
    }

    /** Protects an RTCP packet in place; its new length. */
    public int sealRtcp(byte[] packet, int length) {
        rtcpIndex = (rtcpIndex + 1) & MAX_RTCP_INDEX;
        return transform.sealRtcp(packet, length, rtcpIndex);
    }
}
