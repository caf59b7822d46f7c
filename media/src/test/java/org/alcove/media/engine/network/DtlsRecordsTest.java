package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What records announce. Builds records for other tests too. */
class DtlsRecordsTest {

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
        return fragment(type, sequence, announced, 0, new byte[0]);
    }

    static byte[] fragment(int type, int sequence, int announced, int offset, byte[] content) {
        return ByteBuffer.allocate(12 + content.length)
                .putInt(type << 24 | announced)
                .putShort((short) sequence)
                .putShort((short) (offset >>> 8))
                .put((byte) offset)
                .putShort((short) (content.length >>> 8))
                .put((byte) content.length)
                .put(content)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(20_000);
        for (byte[] part : parts) {
            joined.put(part);
        }
        byte[] whole = new byte[joined.position()];
        joined.flip().get(whole);
        return whole;
    }

    private static boolean areModest(byte[]... messages) {
        byte[] record = joined(messages);
        return DtlsRecords.areModest(record, 0, record.length);
    }

    @Test
    void aMessageThatAnnouncesTooMuchIsSeenAnywhere() {
        byte[] modest = message(11, 1, DtlsRecords.MAX_MESSAGE);
        byte[] huge = message(11, 2, DtlsRecords.MAX_MESSAGE + 1);

        assertThat(areModest(modest)).isTrue();
        assertThat(areModest(huge)).isFalse();
        assertThat(areModest(modest, huge)).isFalse();
        assertThat(areModest(fragment(11, 1, 9, 0, new byte[9]), huge)).isFalse();
    }

    @Test
    void whatIsCutOffAnywhereIsLookedAtCalmly() {
        byte[] record = joined(message(1, 0, 100), message(11, 1, 200));
        for (int length = 0; length <= record.length; length++) {
            assertThat(DtlsRecords.areModest(Arrays.copyOf(record, length), 0, length))
                    .as("%s bytes", length)
                    .isTrue();
        }
    }
}
