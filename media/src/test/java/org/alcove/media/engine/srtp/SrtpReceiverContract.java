package org.alcove.media.engine.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.alcove.media.engine.rtp.Bytes;
import org.alcove.media.engine.rtp.Rtcp;
import org.alcove.media.engine.rtp.RtpHeader;
import org.alcove.media.engine.rtp.RtpStream;
import org.junit.jupiter.api.Test;

/** What is taken from a peer, and what is not, whichever protection was agreed on. */
abstract class SrtpReceiverContract {

    private static final int LAST_SEQUENCE = 0xffff;

    private final RtpStream stream = new RtpStream(7, 111, new SecureRandom());
    private final SrtpProfile profile;
    private final SrtpKeys keys;
    private final SrtpSender sender;
    private SrtpReceiver receiver;

    SrtpReceiverContract(SrtpProfile profile) {
        this.profile = profile;
        this.keys = SrtpKeys.ofClient(profile, new byte[profile.exportedBytes()]);
        this.sender = new SrtpSender(keys);
        this.receiver = new SrtpReceiver(keys);
    }

    private byte[] sealed() {
        byte[] packet = stream.packet(new byte[] {1, 2, 3}, 960, false, SrtpSender.OVERHEAD);
        return Arrays.copyOf(packet, sender.seal(packet, RtpStream.HEADER, packet.length - SrtpSender.OVERHEAD));
    }

    private int open(byte[] packet) {
        byte[] copy = packet.clone();
        return receiver.open(copy, Objects.requireNonNull(RtpHeader.read(copy, copy.length)), copy.length);
    }

    @Test
    void aPacketIsTakenOnce() {
        byte[] packet = sealed();

        assertThat(open(packet)).isEqualTo(RtpStream.HEADER + 3);
        assertThat(open(packet)).isNegative();
    }

    @Test
    void packetsOutOfOrderAreTakenUnlessTheyAreTooOld() {
        byte[] early = sealed();
        byte[] late = sealed();
        for (int i = 0; i < 62; i++) {
            open(sealed());
        }
        assertThat(open(late)).isPositive();
        open(sealed());
        assertThat(open(early)).isNegative();
    }

    @Test
    void theSequenceNumberMayRollOverManyTimes() {
        for (int i = 0; i < 200_000; i++) {
            assertThat(open(sealed())).isPositive();
        }
    }

    @Test
    void aPacketFromBeforeTheRollOverIsTakenAfterItOnce() {
        byte[] last = sealed();
        while (Bytes.readShort(last, 2) != LAST_SEQUENCE) {
            open(last);
            last = sealed();
        }
        assertThat(open(sealed())).isPositive();

        assertThat(open(last)).isPositive();
        assertThat(open(last)).isNegative();
        assertThat(open(sealed())).isPositive();
    }

    @Test
    void aForgedPacketChangesNothing() {
        open(sealed());
        byte[] ahead = sealed();
        byte[] forged = ahead.clone();
        forged[2] ^= 0x40;

        assertThat(open(forged)).isNegative();
        assertThat(open(ahead)).isPositive();
    }

    @Test
    void anotherPeersKeysOpenNothing() {
        byte[] other = new byte[profile.exportedBytes()];
        other[0] = 1;
        receiver = new SrtpReceiver(SrtpKeys.ofClient(profile, other));

        assertThat(open(sealed())).isNegative();
    }

    @Test
    void aReportIsTakenOnceAndNotForged() {
        byte[] plain = Rtcp.report(stream.sent(), null, java.time.Instant.EPOCH, SrtpSender.OVERHEAD);
        byte[] packet = Arrays.copyOf(plain, sender.sealRtcp(plain, plain.length - SrtpSender.OVERHEAD));
        byte[] forged = packet.clone();
        forged[9] ^= 1;

        assertThat(receiver.openRtcp(forged, forged.length)).isNegative();
        assertThat(receiver.openRtcp(packet.clone(), packet.length)).isPositive();
        assertThat(receiver.openRtcp(packet.clone(), packet.length)).isNegative();
        assertThat(receiver.openRtcp(new byte[10], 10)).isNegative();
    }

    @Test
    void aPeerHasAFewSourcesAndNotMore() {
        int taken = 0;
        for (int ssrc = 0; ssrc < 20; ssrc++) {
            byte[] packet =
                    new RtpStream(ssrc, 111, new SecureRandom()).packet(new byte[] {1}, 0, false, SrtpSender.OVERHEAD);
            SrtpSender one = new SrtpSender(keys);
            int length = one.seal(packet, RtpStream.HEADER, packet.length - SrtpSender.OVERHEAD);
            taken += open(Arrays.copyOf(packet, length)) > 0 ? 1 : 0;
        }
        assertThat(taken).isEqualTo(8);
    }
}
