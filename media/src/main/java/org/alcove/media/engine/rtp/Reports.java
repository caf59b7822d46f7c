package org.alcove.media.engine.rtp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a compound RTCP packet reports (RFC 3550, section 6.4): what its sender sends, if it does, and how well it
 * receives whom.
 *
 * @param sender the SSRC of whoever reports
 * @param time the middle 32 bits of its clock when it sent this, for the round trip; null in a receiver's report
 */
public record Reports(int sender, @Nullable Integer time, List<Block> blocks) {

    private static final int HEADER = 4;
    private static final int VERSION_2 = 2;
    private static final int PADDING = 0x20;
    private static final int COUNT = 0x1f;
    private static final int SENDER_REPORT = 200;
    private static final int RECEIVER_REPORT = 201;
    private static final int SENDER_INFO_AT = 8;
    private static final int SENDER_INFO = 20;
    private static final int BLOCK = 24;

    public Reports {
        blocks = List.copyOf(blocks);
    }

    /**
     * How well one source is received.
     *
     * @param fractionLost of the packets since the report before, in 256ths
     * @param jitter in samples
     * @param lastReport the middle 32 bits of the time in our last report that came there; 0 if none did
     * @param delay how long ago that was, in 65 536ths of a second
     */
    public record Block(int source, int fractionLost, int lost, long jitter, int lastReport, int delay) {}

    /**
     * Reads a compound packet. It has to be valid as a whole (RFC 3550, appendix A.2): it begins with a report, every
     * part is of version 2, only the last one may be padded, and the parts are as long as the whole.
     *
     * @return null if it is not valid
     */
    public static @Nullable Reports read(byte[] packet, int length) {
        if (!isValid(packet, length)) {
            return null;
        }
        boolean sends = type(packet, 0) == SENDER_REPORT;
        int first = SENDER_INFO_AT + (sends ? SENDER_INFO : 0);
        int count = packet[0] & COUNT;
        if (first + count * BLOCK > end(packet, 0)) {
            return null;
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(block(packet, first + i * BLOCK));
        }
        Integer time = sends ? Bytes.readInt(packet, SENDER_INFO_AT + 2) : null;
        return new Reports(Bytes.readInt(packet, HEADER), time, blocks);
    }

    private static boolean isValid(byte[] packet, int length) {
        boolean report =
                length >= SENDER_INFO_AT && (type(packet, 0) == SENDER_REPORT || type(packet, 0) == RECEIVER_REPORT);
        int at = 0;
        while (report && at + HEADER <= length) {
            boolean last = end(packet, at) == length;
            boolean version2 = (packet[at] & 0xff) >>> 6 == VERSION_2;
            if (!version2 || ((packet[at] & PADDING) != 0 && !last)) {
                return false;
            }
            at = end(packet, at);
        }
        return report && at == length;
    }

    private static int type(byte[] packet, int at) {
        return packet[at + 1] & 0xff;
    }

    private static int end(byte[] packet, int at) {
        return at + HEADER + 4 * Bytes.readShort(packet, at + 2);
    }

    private static Block block(byte[] packet, int at) {
        int lost = Bytes.readInt(packet, at + 4);
        return new Block(
                Bytes.readInt(packet, at),
                lost >>> 24,
                lost << 8 >> 8,
                Integer.toUnsignedLong(Bytes.readInt(packet, at + 12)),
                Bytes.readInt(packet, at + 16),
                Bytes.readInt(packet, at + 20));
    }
}
