package org.alcove.media.engine.rtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes compound RTCP packets (RFC 3550, section 6): a report of what is sent and received, and who sends it. */
public final class Rtcp {

    private static final int SENDER_REPORT = 200;
    private static final int RECEIVER_REPORT = 201;
    private static final int SOURCE_DESCRIPTION = 202;
    private static final int CNAME = 1;
    private static final byte[] NAME = "alcove".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_PACKET = 256;
    private static final int VERSION_2 = 0x80;

    private Rtcp() {}

    /** What was sent so far. */
    public record Sent(int ssrc, int timestamp, int packets, int bytes) {}

    /**
     * A report with a source description.
     *
     * @param reception what was received, if anything was
     * @param room how many bytes more the array has to have
     * @return the packet's bytes, followed by that room
     */
    public static byte[] report(Sent sent, Reception.@Nullable Report reception, Instant now, int room) {
        ByteBuffer buffer = ByteBuffer.allocate(MAX_PACKET);
        int blocks = reception == null ? 0 : 1;
        boolean sender = sent.packets() > 0;
        begin(buffer, blocks, sender ? SENDER_REPORT : RECEIVER_REPORT).putInt(sent.ssrc());
        if (sender) {
            buffer.putLong(Ntp.time(now))
                    .putInt(sent.timestamp())
                    .putInt(sent.packets())
                    .putInt(sent.bytes());
        }
        if (reception != null) {
            block(buffer, reception);
        }
        end(buffer, 0);
        int descriptionAt = buffer.position();
        begin(buffer, 1, SOURCE_DESCRIPTION)
                .putInt(sent.ssrc())
                .put((byte) CNAME)
                .put((byte) NAME.length)
                .put(NAME);
        do {
            buffer.put((byte) 0);
        } while (buffer.position() % 4 != 0);
        end(buffer, descriptionAt);
        byte[] packet = new byte[buffer.position() + room];
        System.arraycopy(buffer.array(), 0, packet, 0, buffer.position());
        return packet;
    }

    private static ByteBuffer begin(ByteBuffer buffer, int count, int type) {
        return buffer.put((byte) (VERSION_2 | count)).put((byte) type).putShort((short) 0);
    }

    /** The length in words, less one. */
    private static void end(ByteBuffer buffer, int from) {
        buffer.putShort(from + 2, (short) ((buffer.position() - from) / 4 - 1));
    }

    private static void block(ByteBuffer buffer, Reception.Report report) {
        buffer.putInt(report.ssrc())
                .putInt((report.fractionLost() << 24) | (report.lost() & 0xffffff))
                .putInt(report.highestSequence())
                .putInt(report.jitter())
                .putInt(report.lastReport())
                .putInt(report.delay());
    }
}
