package org.alcove.media.engine.network;

import static org.alcove.media.engine.network.DtlsRecordsTest.fragment;
import static org.alcove.media.engine.network.DtlsRecordsTest.joined;
import static org.alcove.media.engine.network.DtlsRecordsTest.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which records of a client are handed on to BouncyCastle, and as what. */
class DtlsGateTest {

    private static final int ALERT = 21;
    private static final int DATA = 23;
    private static final int HEADER = 13;
    private static final byte[] CHANGED = {1};

    /** The shortest of each kind. */
    private static final List<byte[]> BODIES = List.of(
            HexFormat.of().parseHex("fefd" + "00".repeat(32) + "00" + "00" + "0002c02b" + "0100"),
            HexFormat.of().parseHex("000004" + "000001" + "aa"),
            HexFormat.of().parseHex("01" + "bb"),
            HexFormat.of().parseHex("0403" + "0001" + "cc"));

    private final List<byte[]> passed = new ArrayList<>();
    private final DtlsGate gate = new DtlsGate(passed::add);

    private void take(byte[]... records) {
        byte[] datagram = joined(records);
        gate.take(datagram, datagram.length);
    }

    private static byte[] whole(ClientMessage message, byte[] body) {
        return fragment(message.type(), message.number(), body.length, 0, body);
    }

    static byte[] said(ClientMessage message) {
        return record(DtlsRecords.HANDSHAKE, 0, whole(message, BODIES.get(message.number())));
    }

    private void sayAll() {
        Arrays.stream(ClientMessage.values()).map(DtlsGateTest::said).forEach(this::take);
        assertThat(passed).hasSize(4);
        passed.clear();
    }

    private static byte[] content(byte[] record) {
        return Arrays.copyOfRange(record, HEADER, record.length);
    }

    @Test
    void whatAClientSaysInTheClearIsHandedOnOneByOneUnderNewNumbers() {
        byte[][] flight =
                Arrays.stream(ClientMessage.values()).map(DtlsGateTest::said).toArray(byte[][]::new);
        flight[1][5] = (byte) 0xff;
        take(flight);
        take(record(DtlsRecords.CHANGE_OF_CIPHER, 0, CHANGED));

        assertThat(passed).hasSize(5);
        for (int i = 0; i < passed.size(); i++) {
            assertThat(Arrays.copyOf(passed.get(i), 11))
                    .containsExactly(i < 4 ? 22 : 20, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, i);
        }
        assertThat(content(passed.get(2))).isEqualTo(whole(ClientMessage.KEY_EXCHANGE, BODIES.get(2)));
        assertThat(content(passed.get(4))).isEqualTo(CHANGED);
    }

    /** It asks for an answer that was lost. */
    @Test
    void whatIsSaidAgainIsHandedOnAgain() {
        take(said(ClientMessage.HELLO));
        take(said(ClientMessage.HELLO));

        assertThat(passed).hasSize(2);
    }

    @Test
    void alertsAndDataInTheClearAreLeftOutAndWhatIsBesideThemIsNot() {
        take(record(ALERT, 0, new byte[] {2, 40}), said(ClientMessage.HELLO), record(ALERT, 0, new byte[] {1, 0}));
        IntStream.range(0, 64)
                .filter(type -> type != DtlsRecords.HANDSHAKE)
                .forEach(type -> take(record(type, 0, new byte[] {2, 40})));

        assertThat(passed).hasSize(1);
    }

    @Test
    void aMessageCountsUnderItsOwnNumberAndTypeOnly() {
        byte[] hello = BODIES.get(0);
        for (int type = 0; type < 256; type++) {
            for (int number : new int[] {0, 1, 2, 3, 4, 5, 0xffff}) {
                take(record(DtlsRecords.HANDSHAKE, 0, fragment(type, number, hello.length, 0, hello)));
            }
        }

        assertThat(passed).hasSize(1);
        assertThat(content(passed.get(0))).startsWith(1);
    }

    @Test
    void nothingIsTakenBeforeAHello() {
        take(said(ClientMessage.CERTIFICATE), said(ClientMessage.KEY_EXCHANGE), said(ClientMessage.CERTIFICATE_VERIFY));
        take(record(DATA, 1, new byte[30]));

        assertThat(passed).isEmpty();
    }

    @Test
    void theCipherIsChangedAndUsedAfterTheLastMessageInTheClearAndNotBefore() {
        byte[] change = record(DtlsRecords.CHANGE_OF_CIPHER, 0, CHANGED);
        byte[] encrypted = record(DtlsRecords.HANDSHAKE, 1, new byte[30]);
        take(said(ClientMessage.HELLO), said(ClientMessage.CERTIFICATE), said(ClientMessage.KEY_EXCHANGE));
        passed.clear();

        take(change, encrypted);
        assertThat(passed).isEmpty();

        take(said(ClientMessage.CERTIFICATE_VERIFY), change, encrypted);
        assertThat(passed).hasSize(3);
        assertThat(passed.get(2)).isEqualTo(encrypted);
    }

    @Test
    void whatIsNoChangeOfCipherIsLeftOut() {
        sayAll();

        take(record(DtlsRecords.CHANGE_OF_CIPHER, 0, new byte[] {2}));
        take(record(DtlsRecords.CHANGE_OF_CIPHER, 0, new byte[] {1, 1}));
        take(record(DtlsRecords.CHANGE_OF_CIPHER, 0));

        assertThat(passed).isEmpty();
    }

    @Test
    void noEpochIsTakenButTheOneThereIs() {
        sayAll();

        take(record(DATA, 2, new byte[30]), record(DATA, 0xffff, new byte[30]), record(DATA, 1, new byte[30]));

        assertThat(passed).hasSize(1);
    }

    @Test
    void aRecordOfNoVersionIsLeftOut() {
        for (int version = 0; version < 0x10000; version++) {
            passed.clear();
            byte[] hello = said(ClientMessage.HELLO);
            hello[1] = (byte) (version >>> 8);
            hello[2] = (byte) version;
            take(hello);

            assertThat(passed).as("%x", version).hasSize(version == 0xfeff || version == 0xfefd ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HELLO, ''",
        "HELLO, fefd",
        "CERTIFICATE, ''",
        "CERTIFICATE, 000000",
        "CERTIFICATE, 000005000001aa",
        "CERTIFICATE, 000004000002aa",
        "CERTIFICATE, 000005000001aabb",
        "KEY_EXCHANGE, ''",
        "KEY_EXCHANGE, 00",
        "KEY_EXCHANGE, 02bb",
        "CERTIFICATE_VERIFY, ''",
        "CERTIFICATE_VERIFY, 04030000",
        "CERTIFICATE_VERIFY, 04030002cc",
    })
    void aMessageThatIsNotWellFormedIsLeftOut(ClientMessage message, String body) {
        take(said(ClientMessage.HELLO));
        passed.clear();

        take(record(DtlsRecords.HANDSHAKE, 0, whole(message, HexFormat.of().parseHex(body))));

        assertThat(passed).isEmpty();
    }

    /** A list of that many bytes. */
    private static byte[] certificate(int length) {
        byte[] body = new byte[length];
        body[1] = (byte) ((length - 3) >>> 8);
        body[2] = (byte) (length - 3);
        body[4] = (byte) ((length - 6) >>> 8);
        body[5] = (byte) (length - 6);
        return body;
    }

    private static byte[] piece(byte[] body, int announced, int from, int to) {
        byte[] piece =
                fragment(ClientMessage.CERTIFICATE.type(), 1, announced, from, Arrays.copyOfRange(body, from, to));
        return record(DtlsRecords.HANDSHAKE, 0, piece);
    }

    @Test
    void aMessageInPiecesIsHandedOnOnceItIsWhole() {
        byte[] body = certificate(2_000);
        take(said(ClientMessage.HELLO));
        passed.clear();

        take(piece(body, 2_000, 1_500, 2_000));
        take(piece(body, 2_000, 0, 1_000), piece(body, 2_000, 0, 1_000));
        assertThat(passed).isEmpty();
        take(piece(body, 2_000, 900, 1_600));

        assertThat(passed).hasSize(2);
        assertThat(joined(
                        Arrays.copyOfRange(passed.get(0), 25, 25 + 1_024),
                        Arrays.copyOfRange(passed.get(1), 25, 25 + 976)))
                .isEqualTo(body);
    }

    @Test
    void whatIsAnnouncedAtAnotherLengthDoesNotStandInTheWay() {
        byte[] body = certificate(2_000);
        byte[] others = new byte[16_000];
        take(said(ClientMessage.HELLO));
        passed.clear();

        take(piece(others, 2_001, 0, 100), piece(others, 16_000, 0, 100));
        take(piece(body, 2_000, 0, 1_000));
        take(piece(others, 1_999, 0, 100), piece(others, 3_000, 0, 100), piece(others, 4_000, 0, 100));
        take(piece(body, 2_000, 1_000, 2_000));

        assertThat(passed).hasSize(2);
    }

    @Test
    void tooLongAMessageAndAPieceOutsideOfItAreLeftOut() {
        byte[] body = certificate(DtlsRecords.MAX_MESSAGE + 1);
        take(said(ClientMessage.HELLO));
        passed.clear();

        for (int from = 0; from < body.length; from += 1_000) {
            take(piece(body, body.length, from, Math.min(body.length, from + 1_000)));
        }
        take(piece(body, 100, 90, 110), piece(body, 100, 0, 90));

        assertThat(passed).isEmpty();
    }

    @Test
    void whatIsCutOffAnywhereIsLookedAtCalmly() {
        byte[] datagram = joined(said(ClientMessage.HELLO), said(ClientMessage.CERTIFICATE));
        for (int length = 0; length < datagram.length; length++) {
            gate.take(Arrays.copyOf(datagram, length), length);
        }

        assertThat(passed).hasSize(said(ClientMessage.CERTIFICATE).length);
        assertThat(passed).allSatisfy(record -> assertThat(content(record)).startsWith(1));
    }
}
