package org.alcove.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

/** Any packet, read as RTP, with what it claims of its level under any identifier. */
class RtpHeaderFuzzTest {

    @FuzzTest
    void reading(byte[] packet) {
        byte[] before = packet.clone();
        RtpHeader header = RtpHeader.read(packet, packet.length);

        assertThat(packet).isEqualTo(before);
        if (header != null) {
            assertThat(header.length()).isBetween(RtpStream.HEADER, packet.length);
            assertThat(header.payloadType()).isBetween(0, 127);
            assertThat(header.sequence()).isBetween(0, 0xffff);
            assertThat(header.extensionAt(packet)).isBetween(RtpStream.HEADER, header.length());
            for (int id = 0; id < 256; id++) {
                assertPossible(AudioLevel.read(packet, header, id));
            }
        }
    }

    private static void assertPossible(@Nullable AudioLevel level) {
        if (level != null) {
            assertThat(level.decibels()).isBetween(-127, 0);
            assertThat(level.linear()).isBetween(0.0, 1.0);
        }
    }
}
