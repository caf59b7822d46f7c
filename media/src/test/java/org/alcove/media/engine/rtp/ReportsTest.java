package org.alcove.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read of reports that come in, and what is not believed. */
class ReportsTest {

    private static final int OURS = 0x01020304;
    private static final int THEIRS = 0x0a0b0c0d;

    /** 2026-01-01T00:00:00Z is 3 976 214 400 s after 1900, 0xed00 3780. */
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.5Z");

    /** A receiver's report of one source, written by hand from RFC 3550, section 6.4.2. */
    private static final String RECEIVER_REPORT =
            "81c90007" + "0a0b0c0d" + "01020304" + "40fffffe" + "00010203" + "00000060" + "37800000" + "00004000";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static @Nullable Reports read(String hex) {
        return Reports.read(bytes(hex), hex.length() / 2);
    }

    @Test
    void aReceiversReportIsRead() {
        Reports reports = read(RECEIVER_REPORT);

        assertThat(reports).isNotNull();
        assertThat(reports)
                .isEqualTo(new Reports(
                        THEIRS, null, List.of(new Reports.Block(OURS, 0x40, -2, 0x60, 0x37800000, 0x4000))));
    }

    @Test
    void aSendersReportSaysWhatTimeItIsThere() {
        Reports reports =
                read("80c80006" + "0a0b0c0d" + "ed003780" + "12345678" + "00000001" + "00000002" + "00000003");

        assertThat(reports).isEqualTo(new Reports(THEIRS, 0x37801234, List.of()));
    }

    @Test
    void whatIsWrittenHereIsUnderstoodHere() {
        Reception.Report reception = new Reception.Report(THEIRS, 12, 34, 56, 78, 90, 91);
        byte[] written = Rtcp.report(new Rtcp.Sent(OURS, 1, 2, 3), reception, NOW, 0);

        assertThat(Reports.read(written, written.length))
                .isEqualTo(new Reports(OURS, 0x37808000, List.of(new Reports.Block(THEIRS, 12, 34, 78, 90, 91))));
    }

    @Test
    void whatIsNotACompoundPacketIsNotRead() {
        assertThat(read("")).isNull();
        assertThat(read("80c9")).isNull();
        assertThat(read("80c90001" + "0a0b0c0d")).as("the shortest").isNotNull();
        assertThat(read("80ca0001" + "0a0b0c0d")).as("no report first").isNull();
        assertThat(read("40c90001" + "0a0b0c0d")).as("version 1").isNull();
        assertThat(read("80c90002" + "0a0b0c0d")).as("too short").isNull();
        assertThat(read("80c90001" + "0a0b0c0d" + "00")).as("too long").isNull();
        assertThat(read("81c90001" + "0a0b0c0d"))
                .as("a block that is not there")
                .isNull();
        assertThat(read("9fc90001" + "0a0b0c0d"))
                .as("31 blocks that are not there")
                .isNull();
        assertThat(read("a0c90001" + "0a0b0c0d" + "80cb0000"))
                .as("padded, and not the last")
                .isNull();
        assertThat(read("80c90001" + "0a0b0c0d" + "80cb0000"))
                .as("with a farewell")
                .isNotNull();
        assertThat(read("80c90001" + "0a0b0c0d" + "00cb0000"))
                .as("with a farewell of version 0")
                .isNull();
        assertThat(read("80c80001" + "0a0b0c0d"))
                .as("a sender's without what it sent")
                .isNull();
    }

    @Test
    void noBytesAtAllMakeItFail() {
        Random random = new Random(1);
        byte[] valid = bytes(RECEIVER_REPORT);
        for (int i = 0; i < 100_000; i++) {
            byte[] packet = Arrays.copyOf(valid, random.nextInt(80));
            for (int changed = random.nextInt(4); changed > 0 && packet.length > 0; changed--) {
                packet[random.nextInt(packet.length)] = (byte) random.nextInt();
            }
            Reports reports = Reports.read(packet, packet.length);
            if (reports != null) {
                new Delivery().note(reports, OURS, NOW);
            }
        }
    }

    private static Delivery.Delivered delivered(int fraction, long jitter, int lastReport, int delay) {
        Delivery delivery = new Delivery();
        Reports.Block block = new Reports.Block(OURS, fraction, 7, jitter, lastReport, delay);
        delivery.note(new Reports(THEIRS, null, List.of(block)), OURS, NOW);
        return delivery.last();
    }

    /** Our report of 0.25 s ago was kept for 0.125 s, so that the way there and back took the rest. */
    @Test
    void aRoundTripIsWhatIsLeftOfTheTimeSinceOurReport() {
        Delivery.Delivered delivered = delivered(64, 480, 0x37804000, 0x2000);

        assertThat(delivered.roundTrip()).isEqualTo(Duration.ofMillis(125));
        assertThat(delivered.fractionLost()).isEqualTo(0.25);
        assertThat(delivered.lost()).isEqualTo(7);
        assertThat(delivered.jitter()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void aRoundTripThatCannotBeIsNotBelieved() {
        assertThat(delivered(0, 0, 0, 0).roundTrip()).as("no report came there").isZero();
        assertThat(delivered(0, 0, 0x37808000, 0x100).roundTrip())
                .as("kept for longer than it exists")
                .isZero();
        assertThat(delivered(0, 0, 0x37008000, 0).roundTrip()).as("two minutes").isZero();
        assertThat(delivered(0, 0, 1, -5).roundTrip()).as("any").isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(delivered(0, 0xffffffffL, 0, 0).jitter())
                .as("a day of jitter")
                .isZero();
    }

    @Test
    void whatIsReportedOfOthersDoesNotMatter() {
        Delivery delivery = new Delivery();
        Reports.Block block = new Reports.Block(THEIRS, 64, 7, 480, 0, 0);
        delivery.note(new Reports(THEIRS, null, List.of(block)), OURS, NOW);

        assertThat(delivery.last().fractionLost()).isZero();
    }
}
