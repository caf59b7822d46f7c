package org.alcove.media.engine;

import java.nio.ByteBuffer;
import org.alcove.media.engine.rtp.RtpStream;

/** Puts a claimed level of sound into packets, as browsers do (RFC 6464 in the one-byte form of RFC 8285). */
public final class ClaimedLevel {

    /** As it is offered. */
    private static final int ID = 1;

    private static final byte EXTENSION = 0x10;
    private static final int EXTENSION_BYTES = 8;

    /** The length of a header with it. */
    public static final int HEADER = RtpStream.HEADER + EXTENSION_BYTES;

    private ClaimedLevel() {}

    /** The same packet with a level, in the byte that follows the extension's identifier. */
    public static byte[] in(byte[] packet, int level) {
        byte[] claiming = ByteBuffer.allocate(packet.length + EXTENSION_BYTES)
                .put(packet, 0, RtpStream.HEADER)
                .putInt(0xbede0001)
                .put((byte) (ID << 4))
                .put((byte) level)
                .putShort((short) 0)
                .put(packet, RtpStream.HEADER, packet.length - RtpStream.HEADER)
                .array();
        claiming[0] |= EXTENSION;
        return claiming;
    }
}
