package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.alcove.media.engine.rtp.RtpHeader;
import org.alcove.media.engine.sdp.SdpOffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose datagrams those of an address are. */
class MediaPortTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final InetSocketAddress SOURCE = new InetSocketAddress(LOOPBACK, 5_001);

    private final SecureRandom random = new SecureRandom();
    private final Certificate certificate = Certificate.selfSigned(random);
    private final List<Runnable> begun = new ArrayList<>();
    private final MediaPort port = MediaPort.open(LOOPBACK, 0);

    @AfterEach
    void close() {
        port.close();
    }

    private Peer expected() throws Exception {
        SdpOffer offer = SdpOffer.parse(String.join(
                "\r\n",
                "v=0",
                "m=audio 9 UDP/TLS/RTP/SAVPF 111",
                "a=rtcp-mux",
                "a=ice-ufrag:abcd",
                "a=ice-pwd:abcdefghijklmnopqrstuvwx",
                "a=fingerprint:" + certificate.fingerprint(),
                "a=rtpmap:111 opus/48000/2"));
        Peer peer = new Peer(port, certificate, begun::add, random, offer, new Silent());
        port.add(peer);
        return peer;
    }

    private static final class Silent implements PeerListener {

        @Override
        public void found() {}

        @Override
        public void connected() {}

        @Override
        public void lost() {}

        @Override
        public void sound(RtpHeader header, byte[] packet, int offset, int length) {}

        @Override
        public void reported() {}

        @Override
        public void everyHalfSecond() {}
    }

    @Test
    void aHandshakeBeginsWhereACheckCameFromAndOnce() throws Exception {
        byte[] hello = DtlsGateTest.said(ClientMessage.HELLO);
        Peer amina = expected();
        port.dispatch(SOURCE, hello, hello.length);
        assertThat(begun).isEmpty();

        port.claim(SOURCE, amina);
        port.dispatch(SOURCE, new byte[] {22, 1, 2, 3}, 4);
        assertThat(begun).isEmpty();
        port.dispatch(SOURCE, hello, hello.length);
        port.dispatch(SOURCE, hello, hello.length);

        assertThat(begun).hasSize(1);
        amina.close();
    }

    @Test
    void whoIsLetGoLeavesNoAddress() throws Exception {
        Peer amina = expected();
        assertThat(port.claim(SOURCE, amina)).isTrue();

        amina.close();

        assertThat(port.addresses()).isZero();
    }

    /** Another thread may still be busy with what they sent. */
    @Test
    void whoWasLetGoMeanwhileClaimsNoAddress() throws Exception {
        Peer amina = expected();
        amina.close();

        assertThat(port.claim(SOURCE, amina)).isFalse();
        assertThat(port.addresses()).isZero();
    }
}
