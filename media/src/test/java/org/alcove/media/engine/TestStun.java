package org.alcove.media.engine;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The controlling side's STUN, written from RFC 8489 for the tests alone. */
public final class TestStun {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COOKIE = 0x2112a442;
    private static final int MAX_BODY = 600;

    private TestStun() {}

    /** A check that nominates. */
    public static byte[] check(String username, String password) {
        byte[] transaction = new byte[12];
        RANDOM.nextBytes(transaction);
        byte[] name = username.getBytes(StandardCharsets.UTF_8);
        ByteBuffer body = ByteBuffer.allocate(MAX_BODY);
        attribute(body, 0x0006, name);
        attribute(body, 0x0024, new byte[] {0x6e, 0, 1, (byte) 0xff});
        attribute(body, 0x802a, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        attribute(body, 0x0025, new byte[0]);
        return message(0x0001, transaction, body, password);
    }

    /** The answer to a check. */
    public static byte[] answer(byte[] request, int length, InetSocketAddress mapped, String password) {
        byte[] transaction = Arrays.copyOfRange(request, 8, 20);
        ByteBuffer address = ByteBuffer.allocate(8);
        address.putShort((short) 1).putShort((short) (mapped.getPort() ^ COOKIE >>> 16));
        address.putInt(ByteBuffer.wrap(mapped.getAddress().getAddress()).getInt() ^ COOKIE);
        ByteBuffer body = ByteBuffer.allocate(MAX_BODY);
        attribute(body, 0x0020, address.array());
        return message(0x0101, transaction, body, password);
    }

    /** Whether this is an answer that says yes. */
    public static boolean isSuccess(byte[] packet) {
        return packet[0] == 1 && packet[1] == 1;
    }

    private static void attribute(ByteBuffer body, int type, byte[] value) {
        body.putShort((short) type).putShort((short) value.length).put(value);
        while (body.position() % 4 != 0) {
            body.put((byte) 0);
        }
    }

    private static byte[] message(int type, byte[] transaction, ByteBuffer body, String password) {
        byte[] attributes = new byte[body.position()];
        body.flip().get(attributes);
        byte[] signed = header(type, attributes.length + 24, transaction, attributes);
        ByteBuffer withIntegrity = ByteBuffer.allocate(attributes.length + 24).put(attributes);
        attribute(withIntegrity, 0x0008, hmac(password, signed));
        byte[] summed = header(type, attributes.length + 32, transaction, withIntegrity.array());
        CRC32 crc = new CRC32();
        crc.update(summed);
        ByteBuffer whole = ByteBuffer.allocate(summed.length + 8).put(summed);
        return whole.putShort((short) 0x8028)
                .putShort((short) 4)
                .putInt((int) crc.getValue() ^ 0x5354554e)
                .array();
    }

    private static byte[] header(int type, int length, byte[] transaction, byte[] attributes) {
        return ByteBuffer.allocate(20 + attributes.length)
                .putShort((short) type)
                .putShort((short) length)
                .putInt(COOKIE)
                .put(transaction)
                .put(attributes)
                .array();
    }

    private static byte[] hmac(String password, byte[] covered) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(covered);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
