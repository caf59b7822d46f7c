package org.alcove.media.engine.network;

import static org.alcove.media.engine.network.DtlsRecordsTest.fragment;
import static org.alcove.media.engine.network.DtlsRecordsTest.message;
import static org.alcove.media.engine.network.DtlsRecordsTest.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dana sends from Amina's address whatever anybody could write, before each datagram of Amina's handshake. */
class ForgedRecordsTest {

    private static final int HANDSHAKE = DtlsRecords.HANDSHAKE;

    private final SecureRandom random = new SecureRandom();
    private final Certificate engines = Certificate.selfSigned(random);
    private final Certificate aminas = Certificate.selfSigned(random);
    private final CompletableFuture<DtlsPeer> browser = new CompletableFuture<>();
    private final CompletableFuture<DtlsServer> completed = new CompletableFuture<>();
    private final DtlsAssociation association = new DtlsAssociation(
            work -> new Thread(work, "handshake").start(),
            new DtlsServer(engines, aminas.fingerprint(), () -> completed.completeExceptionally(new AssertionError())),
            packet -> browser.join().take(packet, packet.length),
            completed::complete,
            () -> completed.completeExceptionally(new AssertionError("the handshake failed")));

    @AfterEach
    void close() {
        association.close();
        browser.join().close();
    }

    private static Stream<Named<byte[]>> forgeries() {
        return Stream.of(
                Named.of("fatal alert", record(21, 0, new byte[] {2, 40})),
                Named.of("farewell", record(21, 0, new byte[] {1, 0})),
                Named.of("change of cipher", record(20, 0, new byte[] {1})),
                Named.of("data", record(23, 0, new byte[30])),
                Named.of("heartbeat", record(24, 0, new byte[30])),
                Named.of("no type", record(63, 0, new byte[30])),
                Named.of("empty record", record(HANDSHAKE, 0)),
                Named.of("another epoch", record(HANDSHAKE, 2, new byte[30])),
                Named.of("encrypted", record(HANDSHAKE, 1, new byte[30])),
                Named.of("encrypted alert", record(21, 1, new byte[18])),
                Named.of("empty hello", record(HANDSHAKE, 0, message(1, 0, 0))),
                Named.of("hello out of turn", record(HANDSHAKE, 0, message(1, 1, 0))),
                Named.of(
                        "hello request",
                        record(HANDSHAKE, 0, message(0, 0, 0), message(0, 1, 0), message(0, 2, 0), message(0, 3, 0))),
                Named.of(
                        "server hello",
                        record(HANDSHAKE, 0, message(2, 0, 0), message(2, 1, 0), message(2, 2, 0), message(2, 3, 0))),
                Named.of("finished in the clear", record(HANDSHAKE, 0, fragment(20, 4, 12, 0, new byte[12]))),
                Named.of("no certificate", record(HANDSHAKE, 0, fragment(11, 1, 3, 0, new byte[3]))),
                Named.of("no key", record(HANDSHAKE, 0, message(16, 2, 0))),
                Named.of("no signature", record(HANDSHAKE, 0, message(15, 3, 0))),
                Named.of(
                        "another length",
                        record(
                                HANDSHAKE,
                                0,
                                message(1, 0, 99),
                                message(11, 1, 99),
                                fragment(16, 2, 99, 0, new byte[9]),
                                fragment(15, 3, 99, 0, new byte[9]))),
                Named.of("highest number", numbered(record(HANDSHAKE, 0, message(1, 9, 0)))),
                Named.of("highest number of nothing", numbered(record(23, 0, new byte[1]))));
    }

    /** Behind that, every other record is old. */
    private static byte[] numbered(byte[] record) {
        Arrays.fill(record, 5, 11, (byte) 0xff);
        return record;
    }

    private void connect(byte[] forged) {
        browser.complete(new DtlsPeer(
                aminas,
                SrtpProfile.AEAD_AES_128_GCM,
                (packet, length) -> {
                    association.take(forged, forged.length);
                    association.take(Arrays.copyOf(packet, length), length);
                },
                secured -> {},
                () -> {}));
    }

    /** Within the time in which it is not given up. */
    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgedRecordEndsNoHandshake(byte[] forged) throws Exception {
        connect(forged);

        assertThat(completed.get(5, TimeUnit.SECONDS).exported()).isNotEmpty();
    }
}
