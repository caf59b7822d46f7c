package org.alcove.media.engine.rtp;

import org.jspecify.annotations.Nullable;

/**
 * The header of an RTP packet (RFC 3550, section 5.1).
 *
 * @param length of the header with contributing sources and extension
 */
public record RtpHeader(int payloadType, int sequence, int timestamp, int ssrc, boolean padded, int length) {

    private static final int FIXED = 12;
    private static final int VERSION_2 = 2;
    private static final int PADDING = 0x20;
    private static final int EXTENSION = 0x10;

    /** Reads a header; null if there is no complete one. */
    public static @Nullable RtpHeader read(byte[] packet, int packetLength) {
        if (packetLength < FIXED || (packet[0] & 0xff) >>> 6 != VERSION_2) {
            return null;
        }
        int length = extensionIn(packet);
        if ((packet[0] & EXTENSION) != 0) {
            if (packetLength < length + 4) {
                return null;
            }
            length += 4 + 4 * Bytes.readShort(packet, length + 2);
        }
        return length > packetLength
                ? null
                : new RtpHeader(
                        packet[1] & 0x7f,
                        Bytes.readShort(packet, 2),
                        Bytes.readInt(packet, 4),
                        Bytes.readInt(packet, 8),
                        (packet[0] & PADDING) != 0,
                        length);
    }

    /** Where the extension of this header begins in its packet; at the header's end if it has none. */
    int extensionAt(byte[] packet) {
        return (packet[0] & EXTENSION) == 0 ? length : extensionIn(packet);
    }

    /** An extension follows the contributing sources. */
    private static int extensionIn(byte[] packet) {
        return FIXED + 4 * (packet[0] & 0x0f);
    }
}
