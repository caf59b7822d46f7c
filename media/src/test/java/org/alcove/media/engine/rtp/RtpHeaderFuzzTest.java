package org.alcove.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any packet, read as RTP. */
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
        }
    }
}
