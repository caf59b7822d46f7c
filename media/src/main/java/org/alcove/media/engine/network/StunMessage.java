package org.alcove.media.engine.network;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A STUN message that came in (RFC 8489, section 5), as much of it as a binding needs. Reading one checks its form and
 * its FINGERPRINT; whether it is authentic has to be asked with the password.
 */
final class StunMessage {

    static final int BINDING_REQUEST = 0x0001;
    static final int BINDING_SUCCESS = 0x0101;
    static final int HEADER = 20;
    static final int MAGIC_COOKIE = 0x2112a442;
    static final int TRANSACTION_BYTES = 12;
    static final int FINGERPRINT_MASK = 0x5354554e;

    static final int USERNAME = 0x0006;
    static final int MESSAGE_INTEGRITY = 0x0008;
    static final int XOR_MAPPED_ADDRESS = 0x0020;
    static final int PRIORITY = 0x0024;
    static final int USE_CANDIDATE = 0x0025;
    static final int FINGERPRINT = 0x8028;
    static final int ICE_CONTROLLED = 0x8029;

    private static final int TRANSACTION_AT = 8;
    private static final int ATTRIBUTE_HEADER = 4;
    private static final int INTEGRITY_BYTES = 20;
    private static final int MAX_ATTRIBUTES = 32;

    private final byte[] message;
    private final Map<Integer, byte[]> attributes = new HashMap<>();
    private int integrityAt = -1;

    private StunMessage(byte[] message) {
        this.message = message;
    }

    /** Reads a message; null if it is not well-formed STUN with a right FINGERPRINT, which ICE makes obligatory. */
    static @Nullable StunMessage read(byte[] packet, int length) {
        ByteBuffer header = ByteBuffer.wrap(packet, 0, length);
        boolean stun = length >= HEADER
                && length % 4 == 0
                && header.getInt(4) == MAGIC_COOKIE
                && header.getShort(2) == length - HEADER;
        if (!stun) {
            return null;
        }
        StunMessage message = new StunMessage(Arrays.copyOf(packet, length));
        return message.readAttributes() ? message : null;
    }

    private boolean readAttributes() {
        ByteBuffer buffer = ByteBuffer.wrap(message);
        int at = HEADER;
        for (int i = 0; at + ATTRIBUTE_HEADER <= message.length && i < MAX_ATTRIBUTES; i++) {
            int type = buffer.getShort(at) & 0xffff;
            int length = buffer.getShort(at + 2) & 0xffff;
            int valueAt = at + ATTRIBUTE_HEADER;
            if (valueAt + length > message.length) {
                return false;
            }
            if (type == FINGERPRINT) {
                return length == Integer.BYTES && buffer.getInt(valueAt) == fingerprint(message, at);
            }
            note(type, valueAt, length, at);
            at = valueAt + (length + 3) / 4 * 4;
        }
        return false;
    }

    /** What follows MESSAGE-INTEGRITY is not covered by it and not taken (RFC 8489, section 14.5). */
    private void note(int type, int valueAt, int length, int at) {
        if (integrityAt >= 0) {
            return;
        }
        if (type == MESSAGE_INTEGRITY && length == INTEGRITY_BYTES) {
            integrityAt = at;
        }
        attributes.putIfAbsent(type, Arrays.copyOfRange(message, valueAt, valueAt + length));
    }

    static int fingerprint(byte[] message, int length) {
        CRC32 crc = new CRC32();
        crc.update(message, 0, length);
        return (int) crc.getValue() ^ FINGERPRINT_MASK;
    }

    int type() {
        return ByteBuffer.wrap(message).getShort(0) & 0xffff;
    }

    byte[] transaction() {
        return Arrays.copyOfRange(message, TRANSACTION_AT, TRANSACTION_AT + TRANSACTION_BYTES);
    }

    boolean has(int attribute) {
        return attributes.containsKey(attribute);
    }

    /** The user name; empty if there is none. */
    String username() {
        return new String(attributes.getOrDefault(USERNAME, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Whether whoever sent this knows the password (RFC 8489, section 14.5: short-term credentials). */
    boolean isAuthentic(String password) {
        if (integrityAt < 0) {
            return false;
        }
        byte[] covered = Arrays.copyOf(message, integrityAt);
        ByteBuffer.wrap(covered).putShort(2, (short) (integrityAt + ATTRIBUTE_HEADER + INTEGRITY_BYTES - HEADER));
        byte[] said = attributes.getOrDefault(MESSAGE_INTEGRITY, new byte[0]);
        return MessageDigest.isEqual(StunWriter.hmac(password, covered), said);
    }
}
