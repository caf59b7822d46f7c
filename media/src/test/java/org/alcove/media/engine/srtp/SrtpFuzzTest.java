package org.alcove.media.engine.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.alcove.media.engine.rtp.RtpHeader;

/**
 * Any packet of sound and any report, to whoever has agreed on keys: forged it is never opened and changes nothing, and
 * what an authentic browser makes of it comes out as it went in.
 */
class SrtpFuzzTest {

    private static final int SMALLEST_REPORT = 8;

    private static SrtpKeys keys(SrtpProfile profile) {
        byte[] exported = new byte[profile.exportedBytes()];
        Arrays.fill(exported, (byte) 7);
        return SrtpKeys.ofClient(profile, exported);
    }

    private static byte[] withRoom(byte[] packet) {
        return Arrays.copyOf(packet, packet.length + SrtpSender.OVERHEAD);
    }

    @FuzzTest
    void sound(byte[] packet) {
        RtpHeader header = RtpHeader.read(packet, packet.length);
        if (header == null) {
            return;
        }
        for (SrtpProfile profile : SrtpProfile.values()) {
            SrtpReceiver receiver = new SrtpReceiver(keys(profile));
            assertThat(receiver.open(packet.clone(), header, packet.length)).isNegative();

            byte[] sealed = withRoom(packet);
            int length = new SrtpSender(keys(profile)).seal(sealed, header.length(), packet.length);
            assertThat(receiver.open(sealed, header, length)).isEqualTo(packet.length);
            assertThat(Arrays.copyOf(sealed, packet.length)).isEqualTo(packet);
        }
    }

    @FuzzTest
    void report(byte[] packet) {
        for (SrtpProfile profile : SrtpProfile.values()) {
            SrtpReceiver receiver = new SrtpReceiver(keys(profile));
            assertThat(receiver.openRtcp(packet.clone(), packet.length)).isNegative();
            if (packet.length >= SMALLEST_REPORT) {
                byte[] sealed = withRoom(packet);
                int length = new SrtpSender(keys(profile)).sealRtcp(sealed, packet.length);
                assertThat(receiver.openRtcp(sealed, length)).isEqualTo(packet.length);
                assertThat(Arrays.copyOf(sealed, packet.length)).isEqualTo(packet);
            }
        }
    }
}
