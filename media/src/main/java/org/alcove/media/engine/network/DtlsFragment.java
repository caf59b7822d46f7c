package org.alcove.media.engine.network;

import java.nio.ByteBuffer;
import org.alcove.media.engine.rtp.Bytes;

/**
 * The header of a fragment of a handshake message (RFC 6347, section 4.2.2).
 *
 * @param whole the length of the whole message
 * @param number of the message in its handshake
 * @param offset of this fragment in the message
 * @param length of this fragment
 */
record DtlsFragment(int type, int whole, int number, int offset, int length) {

    static final int HEADER = 12;

    private static final int WHOLE_AT = 1;
    private static final int NUMBER_AT = 4;
    private static final int OFFSET_AT = 6;
    private static final int LENGTH_AT = 9;
    private static final int TYPE_SHIFT = 24;
    private static final int SHORT_SHIFT = 8;

    /** Reads the header that lies there, all of it. */
    static DtlsFragment read(byte[] bytes, int at) {
        return new DtlsFragment(
                bytes[at] & 0xff,
                DtlsRecords.number(bytes, at + WHOLE_AT),
                Bytes.readShort(bytes, at + NUMBER_AT),
                DtlsRecords.number(bytes, at + OFFSET_AT),
                DtlsRecords.number(bytes, at + LENGTH_AT));
    }

    /** Whether it lies within the message that it is of. */
    boolean isWithin() {
        return offset + length <= whole;
    }

    /** This header and its part of the message. */
    byte[] written(byte[] message) {
        return ByteBuffer.allocate(HEADER + length)
                .putInt(type << TYPE_SHIFT | whole)
                .putShort((short) number)
                .putShort((short) (offset >>> SHORT_SHIFT))
                .put((byte) offset)
                .putShort((short) (length >>> SHORT_SHIFT))
                .put((byte) length)
                .put(message, offset, length)
                .array();
    }
}
