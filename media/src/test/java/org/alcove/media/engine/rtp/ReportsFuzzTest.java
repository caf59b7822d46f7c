package org.alcove.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any packet, read as a report. */
class ReportsFuzzTest {

    private static final int MOST_BLOCKS = 31;

    @FuzzTest
    void reading(byte[] packet) {
        byte[] before = packet.clone();
        Reports reports = Reports.read(packet, packet.length);

        assertThat(packet).isEqualTo(before);
        if (reports != null) {
            assertThat(reports.blocks()).hasSizeLessThanOrEqualTo(MOST_BLOCKS).allSatisfy(block -> {
                assertThat(block.fractionLost()).isBetween(0, 0xff);
                assertThat(block.lost()).isBetween(-0x800000, 0x7fffff);
                assertThat(block.jitter()).isBetween(0L, 0xffffffffL);
            });
        }
    }
}
