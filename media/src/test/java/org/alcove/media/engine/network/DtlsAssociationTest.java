package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsEncodeResult;
import org.bouncycastle.tls.crypto.TlsNullNullCipher;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A handshake in which the other side announces more than it sends: it costs no memory, and does not stop it. */
class DtlsAssociationTest {

    private static final long MOST_BYTES = 64L << 20;
    private static final int FINISHED = 20;
    private static final int CERTIFICATE = 11;
    private static final int HUGE = 0xffffff;

    /** Of a record, near enough to those of the handshake not to make them old. */
    private static final byte SEQUENCE = 40;

    private final SecureRandom random = new SecureRandom();
    private final Certificate engines = Certificate.selfSigned(random);
    private final Certificate aminas = Certificate.selfSigned(random);
    private final CompletableFuture<DtlsPeer> browser = new CompletableFuture<>();
    private final CompletableFuture<Long> allocated = new CompletableFuture<>();
    private final RememberingCrypto crypto = new RememberingCrypto(random);
    private final DtlsAssociation association = new DtlsAssociation(
            work -> new Thread(work, "handshake").start(),
            new DtlsServer(engines, aminas.fingerprint(), () -> {}),
            packet -> browser.join().take(packet, packet.length),
            server -> allocated.complete(allocatedByThisThread()),
            () -> allocated.completeExceptionally(new AssertionError("the handshake failed")));

    @AfterEach
    void close() {
        association.close();
        browser.join().close();
    }

    /** The browser's cryptography, of which a test can use the cipher too. */
    private static final class RememberingCrypto extends BcTlsCrypto {

        private volatile @Nullable TlsCipher cipher;

        RememberingCrypto(SecureRandom random) {
            super(random);
        }

        @Override
        public TlsCipher createCipher(TlsCryptoParameters parameters, int encryption, int mac) throws IOException {
            TlsCipher made = super.createCipher(parameters, encryption, mac);
            cipher = made;
            return made;
        }
    }

    private static long allocatedByThisThread() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Messages that lie ahead of those of an honest handshake. */
    private static byte[] announcements(int type) {
        return DtlsRecordsTest.joined(IntStream.range(8, 16)
                .mapToObj(sequence -> DtlsRecordsTest.message(type, sequence, HUGE))
                .toArray(byte[][]::new));
    }

    private void take(byte[] packet) {
        association.take(packet, packet.length);
    }

    private void connect(boolean announcing) {
        browser.complete(new DtlsPeer(
                aminas,
                crypto,
                SrtpProfile.AEAD_AES_128_GCM,
                (packet, length) -> {
                    if (announcing && isEncrypted(packet)) {
                        take(encrypted(announcements(FINISHED)));
                    }
                    take(Arrays.copyOf(packet, length));
                },
                secured -> {},
                () -> {}));
    }

    private static boolean isEncrypted(byte[] record) {
        return record[4] == 1;
    }

    private byte[] encrypted(byte[] messages) {
        TlsCipher cipher = crypto.cipher;
        if (cipher == null) {
            throw new IllegalStateException("nothing is encrypted yet");
        }
        long sequence = 1L << 48 | SEQUENCE;
        try {
            TlsEncodeResult sealed = cipher.encodePlaintext(
                    sequence, (short) DtlsRecords.HANDSHAKE, ProtocolVersion.DTLSv12, 0, messages, 0, messages.length);
            byte[] record = DtlsRecordsTest.record(
                    DtlsRecords.HANDSHAKE, 1, Arrays.copyOfRange(sealed.buf, sealed.off, sealed.off + sealed.len));
            record[10] = SEQUENCE;
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertModestAndComplete() throws Exception {
        assertThat(allocated.get(10, TimeUnit.SECONDS)).isLessThan(MOST_BYTES);
    }

    @Test
    void whatIsAnnouncedInTheClearIsNotBelieved() throws Exception {
        connect(false);
        take(DtlsRecordsTest.record(DtlsRecords.HANDSHAKE, 0, announcements(CERTIFICATE)));

        assertModestAndComplete();
    }

    @Test
    void whatIsAnnouncedUnderEncryptionIsNotBelievedEither() throws Exception {
        connect(true);

        assertModestAndComplete();
    }

    @Test
    void aRecordThatAnnouncesTooMuchIsLeftOutAndAnotherIsNot() throws IOException {
        TlsCipher cipher = new ModestCrypto.ModestCipher(TlsNullNullCipher.INSTANCE);
        byte[] modest = DtlsRecordsTest.message(FINISHED, 4, 12);
        byte[] huge = announcements(FINISHED);
        connect(false);

        assertThat(decode(cipher, modest)).isEqualTo(modest.length);
        assertThat(catchThrowableOfType(TlsFatalAlert.class, () -> decode(cipher, huge))
                        .getAlertDescription())
                .isEqualTo(AlertDescription.bad_record_mac);
    }

    private static int decode(TlsCipher cipher, byte[] record) throws IOException {
        return cipher.decodeCiphertext(
                        1, (short) DtlsRecords.HANDSHAKE, ProtocolVersion.DTLSv12, record, 0, record.length)
                .len;
    }
}
