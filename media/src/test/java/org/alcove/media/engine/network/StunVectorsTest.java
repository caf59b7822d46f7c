package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 5769, and what must not be taken for STUN. */
class StunVectorsTest {

    private static final String PASSWORD = "VOkJxbRl1RmTxUk/WvJxBt";
    private static final byte[] REQUEST = hex("000100582112a442b7e7a701bc34d686fa87dfae"
            + "802200105354554e207465737420636c69656e74"
            + "002400046e0001ff80290008932ff9b151263b36"
            + "0006000965767 46a3a68367659202020"
            + "000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a280280004e57a3bcf");
    private static final byte[] RESPONSE = hex("0101003c2112a442b7e7a701bc34d686fa87dfae"
            + "8022000b7465737420766563746f7220002000080001a147e112a643"
            + "000800142b91f599fd9e90c38c7489f92af9ba53f06be7d780280004c07d4c96");
    private static final byte[] RESPONSE_OF_IPV6 = hex("010100482112a442b7e7a701bc34d686fa87dfae"
            + "8022000b7465737420766563746f7220002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9"
            + "00080014a382954e4be67bf11784c97c8292c275bfe3ed4180280004c8fb0b4c");
    private static final byte[] REQUEST_OF_LONG_TERM = hex("000100602112a44278ad3433c6ad72c029da412e"
            + "00060012e3839ee38388e383aae38383e382afe382b90000"
            + "0015001c662f2f3439396b39353464364f4c33346f4c394653547679363473410014000b6578616d706c652e6f726700"
            + "00080014f67024656dd64a3e02b8e0712e85c9a28ca89666");
    private static final byte[] TRANSACTION = hex("b7e7a701bc34d686fa87dfae");

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static @Nullable StunMessage read(byte[] packet) {
        return StunMessage.read(packet, packet.length);
    }

    @Test
    void theRequestOfSection21IsReadAndAuthentic() {
        StunMessage request = Objects.requireNonNull(read(REQUEST));

        assertThat(request.type()).isEqualTo(StunMessage.BINDING_REQUEST);
        assertThat(request.username()).isEqualTo("evtj:h6vY");
        assertThat(request.transaction()).isEqualTo(TRANSACTION);
        assertThat(request.has(StunMessage.USE_CANDIDATE)).isFalse();
        assertThat(request.isAuthentic(PASSWORD)).isTrue();
        assertThat(request.isAuthentic("another password, not this one")).isFalse();
    }

    @Test
    void theResponseOfSection22IsReadAndAuthentic() {
        StunMessage response = Objects.requireNonNull(read(RESPONSE));

        assertThat(response.type()).isEqualTo(StunMessage.BINDING_SUCCESS);
        assertThat(response.isAuthentic(PASSWORD)).isTrue();
    }

    @Test
    void theResponseOfSection23IsReadAndAuthentic() {
        StunMessage response = Objects.requireNonNull(read(RESPONSE_OF_IPV6));

        assertThat(response.type()).isEqualTo(StunMessage.BINDING_SUCCESS);
        assertThat(response.isAuthentic(PASSWORD)).isTrue();
        assertThat(response.isAuthentic(PASSWORD + "x")).isFalse();
    }

    /** Long-term credentials are none of ICE, and without FINGERPRINT it is no check of ICE either. */
    @Test
    void theRequestOfSection24IsNotTaken() {
        assertThat(read(REQUEST_OF_LONG_TERM)).isNull();
    }

    @Test
    void aResponseWrittenHereHasTheMappedAddressOfSection22() throws UnknownHostException {
        InetSocketAddress mapped = new InetSocketAddress(InetAddress.getByName("192.0.2.1"), 32_853);
        byte[] written = StunWriter.success(TRANSACTION, mapped, PASSWORD);

        assertThat(HexFormat.of().formatHex(written)).contains("002000080001a147e112a643");
        assertThat(Objects.requireNonNull(read(written)).isAuthentic(PASSWORD)).isTrue();
    }

    @Test
    void aResponseWrittenHereHasTheMappedAddressOfSection23() throws UnknownHostException {
        InetAddress address = InetAddress.getByName("2001:db8:1234:5678:11:2233:4455:6677");
        byte[] written = StunWriter.success(TRANSACTION, new InetSocketAddress(address, 32_853), PASSWORD);

        assertThat(HexFormat.of().formatHex(written)).contains("002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9");
    }

    @Test
    void aRequestWrittenHereIsAuthentic() {
        byte[] written = StunWriter.request(TRANSACTION, "a:b", 1, 2, PASSWORD);

        assertThat(Objects.requireNonNull(read(written)).isAuthentic(PASSWORD)).isTrue();
    }

    /** The same request with its MESSAGE-INTEGRITY left out, and the length and FINGERPRINT that fit. */
    static byte[] withoutIntegrity(byte[] request) {
        int attributes = request.length - 32;
        ByteBuffer bare = ByteBuffer.allocate(attributes + 8)
                .put(request, 0, attributes)
                .putShort(2, (short) (attributes + 8 - StunMessage.HEADER));
        return bare.putShort((short) StunMessage.FINGERPRINT)
                .putShort((short) Integer.BYTES)
                .putInt(StunMessage.fingerprint(bare.array(), attributes))
                .array();
    }

    @Test
    void aRequestWithoutIntegrityIsReadAndNotAuthentic() {
        byte[] bare = withoutIntegrity(REQUEST);
        StunMessage request = Objects.requireNonNull(read(bare));

        assertThat(request.username()).isEqualTo("evtj:h6vY");
        assertThat(request.isAuthentic(PASSWORD)).isFalse();
        assertThat(request.isAuthentic("")).isFalse();
    }

    @Test
    void aMessageOfTooManyAttributesIsNotTaken() {
        ByteBuffer message = ByteBuffer.allocate(StunMessage.HEADER + 40 * 4 + 8)
                .putShort((short) StunMessage.BINDING_REQUEST)
                .putShort((short) (40 * 4 + 8))
                .putInt(StunMessage.MAGIC_COOKIE)
                .put(TRANSACTION);
        for (int i = 0; i < 40; i++) {
            message.putShort((short) (0x7000 + i)).putShort((short) 0);
        }
        int fingerprintAt = message.position();
        message.putShort((short) StunMessage.FINGERPRINT)
                .putShort((short) Integer.BYTES)
                .putInt(StunMessage.fingerprint(message.array(), fingerprintAt));

        assertThat(read(message.array())).isNull();
    }

    @Test
    void whatIsCutOffOrChangedIsNotTaken() {
        for (int length = 0; length < REQUEST.length; length++) {
            assertThat(read(Arrays.copyOf(REQUEST, length)))
                    .as("%s bytes", length)
                    .isNull();
        }
        for (int i = 0; i < REQUEST.length; i++) {
            byte[] changed = REQUEST.clone();
            changed[i] ^= 1;
            StunMessage message = read(changed);
            assertThat(message == null || !message.isAuthentic(PASSWORD))
                    .as("byte %s", i)
                    .isTrue();
        }
    }
}
