package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is handed on to BouncyCastle, and what is not. */
class DtlsRecordsTest {

    private static final int ALERT = 21;
    private static final byte[] FATAL = {2, 40};

    static byte[] record(int type, int epoch, byte[]... contents) {
        byte[] content = joined(contents);
        return ByteBuffer.allocate(13 + content.length)
                .put((byte) type)
                .putShort((short) 0xfefd)
                .putShort((short) epoch)
                .put(new byte[6])
                .putShort((short) content.length)
                .put(content)
                .array();
    }

    /** An empty fragment of a message. */
    static byte[] message(int type, int sequence, int announced) {
        return ByteBuffer.allocate(12)
                .putInt(type << 24 | announced)
                .putShort((short) sequence)
                .put(new byte[6])
                .array();
    }

    static byte[] joined(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(2_048);
        for (byte[] part : parts) {
            joined.put(part);
        }
        byte[] whole = new byte[joined.position()];
        joined.flip().get(whole);
        return whole;
    }

    private static boolean mayBeTaken(byte[]... records) {
        byte[] datagram = joined(records);
        return DtlsRecords.mayBeTaken(datagram, datagram.length);
    }

    @Test
    void anAlertThatAnybodyCouldHaveSentIsNotTakenEvenBehindSomethingElse() {
        byte[] hello = record(DtlsRecords.HANDSHAKE, 0, message(1, 0, 100));

        assertThat(mayBeTaken(hello)).isTrue();
        assertThat(mayBeTaken(record(ALERT, 0, FATAL))).isFalse();
        assertThat(mayBeTaken(hello, record(ALERT, 0, FATAL))).isFalse();
        assertThat(mayBeTaken(record(ALERT, 1, FATAL))).isTrue();
    }

    @Test
    void aRecordOfNoVersionIsNotTaken() {
        for (int version = 0; version < 0x10000; version++) {
            byte[] hello = record(DtlsRecords.HANDSHAKE, 0, message(1, 0, 100));
            hello[1] = (byte) (version >>> 8);
            hello[2] = (byte) version;

            assertThat(mayBeTaken(hello)).as("%x", version).isEqualTo(version == 0xfeff || version == 0xfefd);
        }
    }

    @Test
    void aMessageThatAnnouncesTooMuchIsNotTaken() {
        byte[] modest = message(11, 1, DtlsRecords.MAX_MESSAGE);
        byte[] huge = message(11, 2, DtlsRecords.MAX_MESSAGE + 1);

        assertThat(mayBeTaken(record(DtlsRecords.HANDSHAKE, 0, modest))).isTrue();
        assertThat(mayBeTaken(record(DtlsRecords.HANDSHAKE, 0, huge))).isFalse();
        assertThat(mayBeTaken(record(DtlsRecords.HANDSHAKE, 0, modest, huge))).isFalse();
        assertThat(mayBeTaken(record(DtlsRecords.HANDSHAKE, 0, modest), record(DtlsRecords.HANDSHAKE, 0, modest, huge)))
                .isFalse();
    }

    @Test
    void whatIsCutOffAnywhereIsLookedAtCalmly() {
        byte[] datagram = joined(
                record(DtlsRecords.HANDSHAKE, 0, message(1, 0, 100), message(11, 1, 200)),
                record(DtlsRecords.HANDSHAKE, 1, message(20, 2, 12)));
        for (int length = 0; length <= datagram.length; length++) {
            assertThat(DtlsRecords.mayBeTaken(Arrays.copyOf(datagram, length), length))
                    .as("%s bytes", length)
                    .isTrue();
        }
    }
}
