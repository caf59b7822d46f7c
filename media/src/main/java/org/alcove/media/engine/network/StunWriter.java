package org.alcove.media.engine.network;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Builds STUN messages for ICE (RFC 8489; RFC 8445, section 7), each closed by MESSAGE-INTEGRITY and FINGERPRINT. */
final class StunWriter {

    private static final int MAX_MESSAGE = 1_024;
    private static final int INTEGRITY_SIZE = 24;
    private static final int FINGERPRINT_SIZE = 8;
    private static final int IPV4_FAMILY = 1;
    private static final int IPV6_FAMILY = 2;
    private static final int COOKIE_HIGH_BITS = 16;

    private final ByteBuffer buffer = ByteBuffer.allocate(MAX_MESSAGE);

    private StunWriter(int type, byte[] transaction) {
        buffer.putShort((short) type)
                .putShort((short) 0)
                .putInt(StunMessage.MAGIC_COOKIE)
                .put(transaction);
    }

    /** The answer to an authentic binding request: where it came from, as seen from here. */
    static byte[] success(byte[] transaction, InetSocketAddress source, String password) {
        StunWriter writer = new StunWriter(StunMessage.BINDING_SUCCESS, transaction);
        writer.attribute(StunMessage.XOR_MAPPED_ADDRESS, xored(source, transaction));
        return writer.closed(password);
    }

    /** A consent check (RFC 7675, section 5.1) of the controlled side. */
    static byte[] request(byte[] transaction, String username, long tieBreaker, int priority, String password) {
        StunWriter writer = new StunWriter(StunMessage.BINDING_REQUEST, transaction);
        writer.attribute(StunMessage.USERNAME, username.getBytes(StandardCharsets.UTF_8));
        writer.attribute(
                StunMessage.ICE_CONTROLLED,
                ByteBuffer.allocate(Long.BYTES).putLong(tieBreaker).array());
        writer.attribute(
                StunMessage.PRIORITY,
                ByteBuffer.allocate(Integer.BYTES).putInt(priority).array());
        return writer.closed(password);
    }

    private void attribute(int type, byte[] value) {
        buffer.putShort((short) type).putShort((short) value.length).put(value);
        while (buffer.position() % 4 != 0) {
            buffer.put((byte) 0);
        }
    }

    private byte[] closed(String password) {
        announce(INTEGRITY_SIZE);
        byte[] covered = Arrays.copyOf(buffer.array(), buffer.position());
        attribute(StunMessage.MESSAGE_INTEGRITY, hmac(password, covered));
        announce(FINGERPRINT_SIZE);
        int fingerprint = StunMessage.fingerprint(buffer.array(), buffer.position());
        attribute(
                StunMessage.FINGERPRINT,
                ByteBuffer.allocate(Integer.BYTES).putInt(fingerprint).array());
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** The length in the header counts the attribute that is being computed. */
    private void announce(int more) {
        buffer.putShort(2, (short) (buffer.position() - StunMessage.HEADER + more));
    }

    private static byte[] xored(InetSocketAddress source, byte[] transaction) {
        byte[] address = source.getAddress().getAddress();
        byte[] mask = ByteBuffer.allocate(Integer.BYTES + transaction.length)
                .putInt(StunMessage.MAGIC_COOKIE)
                .put(transaction)
                .array();
        for (int i = 0; i < address.length; i++) {
            address[i] ^= mask[i];
        }
        int port = source.getPort() ^ StunMessage.MAGIC_COOKIE >>> COOKIE_HIGH_BITS;
        return ByteBuffer.allocate(4 + address.length)
                .put((byte) 0)
                .put((byte) (address.length == 4 ? IPV4_FAMILY : IPV6_FAMILY))
                .putShort((short) port)
                .put(address)
                .array();
    }

    static byte[] hmac(String password, byte[] covered) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(covered);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA1", e);
        }
    }
}
