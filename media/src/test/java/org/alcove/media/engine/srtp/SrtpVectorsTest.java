package org.alcove.media.engine.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 3711 and RFC 7714, and those of libsrtp for whole packets in counter mode. */
class SrtpVectorsTest {

    private static final byte[] MASTER_KEY = hex("e1f97a0d3e018be0d64fa32c06de4139");
    private static final byte[] MASTER_SALT = hex("0ec675ad498afeebb6960b3aabe6");
    private static final byte[] GCM_KEY = hex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] GCM_SALT = hex("517569642070726f2071756f");

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static byte[] withRoom(byte[] packet) {
        return Arrays.copyOf(packet, packet.length + SrtpTransform.OVERHEAD);
    }

    private static byte[] first(byte[] packet, int length) {
        return Arrays.copyOf(packet, length);
    }

    @Test
    void sessionKeysAreThoseOfRfc3711AppendixB3() {
        KeyDerivation derivation = new KeyDerivation(MASTER_KEY, MASTER_SALT);

        assertThat(derivation.derive(KeyDerivation.RTP_ENCRYPTION, 16))
                .isEqualTo(hex("c61e7a93744f39ee10734afe3ff7a087"));
        assertThat(derivation.derive(KeyDerivation.RTP_SALT, 14)).isEqualTo(hex("30cbbc08863d8c85d49db34a9ae1"));
        assertThat(derivation.derive(KeyDerivation.RTP_AUTHENTICATION, 94))
                .isEqualTo(hex("cebe321f6ff7716b6fd4ab49af256a15 6d38baa48f0a0acf3c34e2359e6cdbce"
                        + "e049646c43d9327ad175578ef7227098 6371c10c9a369ac2f94a8c5fbcdddc25"
                        + "6d6e919a48b610ef17c2041e47403576 6b68642c59bbfc2f34db60dbdfb2"));
    }

    /** The first three blocks and the last three of 65,282: the counter runs over a byte's end. */
    @Test
    void theKeystreamIsThatOfRfc3711AppendixB2() {
        CounterTransform transform = CounterTransform.of(new KeyDerivation(MASTER_KEY, MASTER_SALT));
        SecretKeySpec key = new SecretKeySpec(hex("2b7e151628aed2a6abf7158809cf4f3c"), "AES");
        byte[] keystream = new byte[1_044_512];

        transform.crypt(
                key, CounterTransform.iv(hex("f0f1f2f3f4f5f6f7f8f9fafbfcfd"), 0, 0), keystream, 0, keystream.length);

        assertThat(Arrays.copyOf(keystream, 48))
                .isEqualTo(hex("e03ead0935c95e80e166b16dd92b4eb4 d23513162b02d0f72a43a2fe4a5f97ab"
                        + "41e95b3bb0a2e8dd477901e4fca894c0"));
        assertThat(Arrays.copyOfRange(keystream, keystream.length - 48, keystream.length))
                .isEqualTo(hex("ec8cdf7398607cb0f2d21675ea9ea1e4 362b7c3c6773516318a077d7fc5073ae"
                        + "6a2cc3787889374fbeb4c81b17ba6c44"));
    }

    @Test
    void aPacketInCounterModeIsThatOfLibsrtp() {
        byte[] plain = hex("800f1234decafbadcafebabe" + "ab".repeat(16));
        byte[] sealed = hex("800f1234decafbadcafebabe4e55dc4ce79978d88ca4d215949d2402b78d6acc99ea179b8dbb");
        CounterTransform transform = CounterTransform.of(new KeyDerivation(MASTER_KEY, MASTER_SALT));
        byte[] packet = withRoom(plain);

        int length = transform.seal(packet, 12, plain.length, 0x1234);

        assertThat(first(packet, length)).isEqualTo(sealed);
        assertThat(first(packet, transform.open(packet, 12, length, 0x1234))).isEqualTo(plain);
    }

    @Test
    void aReportInCounterModeIsThatOfLibsrtp() {
        byte[] plain = hex("81c8000bcafebabe" + "ab".repeat(16));
        byte[] sealed = hex("81c8000bcafebabe7128035be487b9bdbef89041f977a5a880000001993e08cd54d6c1230798");
        CounterTransform transform = CounterTransform.of(new KeyDerivation(MASTER_KEY, MASTER_SALT));
        byte[] packet = withRoom(plain);

        int length = transform.sealRtcp(packet, plain.length, 1);

        assertThat(first(packet, length)).isEqualTo(sealed);
        assertThat(transform.indexOfRtcp(packet, length)).isEqualTo(1);
        assertThat(first(packet, transform.openRtcp(packet, length))).isEqualTo(plain);
    }

    @Test
    void aPacketWithGcmIsThatOfRfc7714Section16() {
        byte[] plain = hex("8040f17b 8041f8d3 5501a0b2 47616c6c 69612065 7374206f 6d6e6973 20646976 69736120 696e2070"
                + "61727465 73207472 6573");
        byte[] sealed = hex("8040f17b 8041f8d3 5501a0b2 f24de3a3 fb34de6c acba861c 9d7e4bca be633bd5 0d294e6f 42a5f47a"
                + "51c7d19b 36de3adf 8833 899d7f27 beb16a91 52cf765e e4390cce");
        GcmTransform transform = new GcmTransform(GCM_KEY, GCM_SALT, GCM_KEY, GCM_SALT);
        byte[] packet = withRoom(plain);

        int length = transform.seal(packet, 12, plain.length, 0xf17b);

        assertThat(first(packet, length)).isEqualTo(sealed);
        assertThat(first(packet, transform.open(packet, 12, length, 0xf17b))).isEqualTo(plain);
    }

    @Test
    void aReportWithGcmIsThatOfRfc7714Section17() {
        byte[] plain = hex("81c8000d 4d617273 4e545031 4e545032 52545020 0000042a 0000e930 4c756e61 deadbeef deadbeef"
                + "deadbeef deadbeef deadbeef");
        byte[] sealed = hex("81c8000d 4d617273 63e94885 dcdab67c a727d766 2f6b7e99 7ff5c0f7 6c06f32d c676a5f1 730d6fda"
                + "4ce09b46 86303ded 0bb9275b c84aa458 96cf4d2f c5abf872 45d9eade 800005d4");
        GcmTransform transform = new GcmTransform(GCM_KEY, GCM_SALT, GCM_KEY, GCM_SALT);
        byte[] packet = withRoom(plain);

        int length = transform.sealRtcp(packet, plain.length, 0x5d4);

        assertThat(first(packet, length)).isEqualTo(sealed);
        assertThat(first(packet, transform.openRtcp(packet, length))).isEqualTo(plain);
    }

    /** A report may be protected without being secret; nobody agreed to that here. */
    @Test
    void theReportOfRfc7714Section17ThatIsOnlyTaggedIsRefused() {
        byte[] tagged = hex("81c8000d 4d617273 4e545031 4e545032 52545020 0000042a 0000e930 4c756e61 deadbeef deadbeef"
                + "deadbeef deadbeef deadbeef 841dd968 3dd78ec9 2ae58790 125f62b3 000005d4");
        GcmTransform transform = new GcmTransform(GCM_KEY, GCM_SALT, GCM_KEY, GCM_SALT);

        assertThat(transform.openRtcp(tagged, tagged.length)).isEqualTo(SrtpTransform.FORGED);
    }

    @Test
    void aReportInCounterModeThatIsOnlyTaggedIsRefused() throws GeneralSecurityException {
        KeyDerivation derivation = new KeyDerivation(MASTER_KEY, MASTER_SALT);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(derivation.derive(KeyDerivation.RTCP_AUTHENTICATION, 20), "HmacSHA1"));
        byte[] tagged = Arrays.copyOf(hex("81c8000bcafebabe" + "ab".repeat(16) + "00000001"), 38);
        System.arraycopy(mac.doFinal(Arrays.copyOf(tagged, 28)), 0, tagged, 28, 10);

        assertThat(CounterTransform.of(derivation).openRtcp(tagged, tagged.length))
                .isEqualTo(SrtpTransform.FORGED);
    }

    @Test
    void aPacketAndAReportWithGcmFromAMasterKeyAreThoseOfLibsrtp() {
        byte[] salt = hex("a0a1a2a3a4a5a6a7a8a9aaab");
        GcmTransform transform = GcmTransform.of(new KeyDerivation(GCM_KEY, salt));
        byte[] packet = withRoom(hex("800f1234decafbadcafebabe" + "ab".repeat(16)));
        byte[] report = withRoom(hex("81c8000bcafebabe" + "ab".repeat(16)));

        assertThat(first(packet, transform.seal(packet, 12, 28, 0x1234)))
                .isEqualTo(hex("800f1234decafbadcafebabe"
                        + "c5002ede04cfdd2eb91159e0880aa06e d2976826f796b201df3131a127e8a392"));
        assertThat(first(report, transform.sealRtcp(report, 24, 1)))
                .isEqualTo(hex("81c8000bcafebabe"
                        + "c98b8b5df0392a55852b6c21ac8e7025 c52c6fbea2b3b446ea31123ba88ce61e 80000001"));
    }

    @Test
    void aChangedByteIsNoticedAnywhere() {
        for (SrtpTransform transform : new SrtpTransform[] {
            new GcmTransform(GCM_KEY, GCM_SALT, GCM_KEY, GCM_SALT),
            CounterTransform.of(new KeyDerivation(MASTER_KEY, MASTER_SALT))
        }) {
            byte[] packet = withRoom(hex("800f1234decafbadcafebabe" + "ab".repeat(16)));
            int length = transform.seal(packet, 12, 28, 0x1234);
            for (int i = 0; i < length; i++) {
                byte[] changed = first(packet, length);
                changed[i] ^= 1;
                assertThat(transform.open(changed, 12, length, 0x1234))
                        .as("byte %s", i)
                        .isEqualTo(SrtpTransform.FORGED);
            }
            assertThat(transform.open(packet, 12, 5, 0x1234)).isEqualTo(SrtpTransform.FORGED);
        }
    }

    @Test
    void aChangedByteOfAReportIsNoticedAnywhere() {
        for (SrtpTransform transform : new SrtpTransform[] {
            new GcmTransform(GCM_KEY, GCM_SALT, GCM_KEY, GCM_SALT),
            CounterTransform.of(new KeyDerivation(MASTER_KEY, MASTER_SALT))
        }) {
            byte[] report = withRoom(hex("81c8000bcafebabe" + "ab".repeat(16)));
            int length = transform.sealRtcp(report, 24, 1);
            for (int i = 0; i < length; i++) {
                byte[] changed = first(report, length);
                changed[i] ^= 1;
                assertThat(transform.openRtcp(changed, length)).as("byte %s", i).isEqualTo(SrtpTransform.FORGED);
            }
            assertThat(transform.openRtcp(report, 22)).isEqualTo(SrtpTransform.FORGED);
        }
    }
}
