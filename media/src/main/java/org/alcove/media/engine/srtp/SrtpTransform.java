package org.alcove.media.engine.srtp;

/**
 * Encrypts and authenticates single packets in place, each under its index. Not safe for use by several threads.
 *
 * <p>Packets lie at the beginning of an array that has room for {@link #OVERHEAD} bytes more.
 */
interface SrtpTransform {

    /** The most that protection adds: a tag of 16 bytes and the index of SRTCP. */
    int OVERHEAD = 20;

    /** No packet: the tag is wrong, or it is too short to have one. */
    int FORGED = -1;

    /**
     * Protects an RTP packet.
     *
     * @param header the length of its header, which stays readable
     * @param index roll-over counter and sequence number: 48 bits
     * @return its new length
     */
    int seal(byte[] packet, int header, int length, long index);

    /** Opens an RTP packet; its length, or {@link #FORGED}, in which case its content is undefined. */
    int open(byte[] packet, int header, int length, long index);

    /** Protects an RTCP packet under an index of 31 bits. */
    int sealRtcp(byte[] packet, int length, int index);

    /** Opens an RTCP packet; its length, or {@link #FORGED}. */
    int openRtcp(byte[] packet, int length);

    /** The index that an RTCP packet says it is protected under. */
    int indexOfRtcp(byte[] packet, int length);
}
