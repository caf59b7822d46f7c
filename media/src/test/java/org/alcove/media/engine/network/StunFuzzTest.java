package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;

/** Any datagram, read as STUN: as it is, and with the length and the FINGERPRINT that it would need. */
class StunFuzzTest {

    private static final String NOBODYS = "a password that nobody was told";

    @FuzzTest
    void reading(byte[] datagram) {
        read(datagram);
        if (datagram.length >= StunMessage.HEADER && datagram.length % 4 == 0) {
            read(completed(datagram));
        }
    }

    private static byte[] completed(byte[] datagram) {
        ByteBuffer whole = ByteBuffer.allocate(datagram.length + 8)
                .put(datagram)
                .putShort(2, (short) (datagram.length + 8 - StunMessage.HEADER))
                .putInt(4, StunMessage.MAGIC_COOKIE);
        return whole.putShort((short) StunMessage.FINGERPRINT)
                .putShort((short) Integer.BYTES)
                .putInt(StunMessage.fingerprint(whole.array(), datagram.length))
                .array();
    }

    private static void read(byte[] datagram) {
        byte[] before = datagram.clone();
        StunMessage message = StunMessage.read(datagram, datagram.length);

        assertThat(datagram).isEqualTo(before);
        if (message != null) {
            assertThat(message.transaction()).hasSize(StunMessage.TRANSACTION_BYTES);
            assertThat(message.username().length()).isLessThan(datagram.length);
            assertThat(message.type()).isBetween(0, 0xffff);
            assertThat(message.isAuthentic(NOBODYS)).isFalse();
        }
    }
}
