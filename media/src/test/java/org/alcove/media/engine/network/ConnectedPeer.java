package org.alcove.media.engine.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.alcove.media.engine.Await;
import org.alcove.media.engine.rtp.RtpHeader;
import org.alcove.media.engine.sdp.SdpOffer;
import org.alcove.media.engine.srtp.SrtpKeys;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.jspecify.annotations.Nullable;

/**
 * Amina on a port of her own, found by STUN and recognised by DTLS as a browser is. From then on nothing moves by
 * itself: datagrams are handed to the port one by one, from whatever address, and what she is told is remembered.
 */
final class ConnectedPeer implements AutoCloseable {

    static final String FRAGMENT = "abcd";
    static final String PASSWORD = "abcdefghijklmnopqrstuvwx";

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MAX_DATAGRAM = 2_048;

    private final SecureRandom random = new SecureRandom();
    private final Certificate engines = Certificate.selfSigned(random);
    private final Certificate aminas = Certificate.selfSigned(random);
    private final MediaPort port = MediaPort.open(InetAddress.getLoopbackAddress(), 0);
    private final Told told = new Told();
    private final CompletableFuture<SrtpKeys> keys = new CompletableFuture<>();
    private final DatagramSocket socket;
    private final Peer peer;
    private volatile @Nullable DtlsPeer dtls;
    private volatile @Nullable Thread handshake;
    private volatile boolean connected;

    /** What a peer's listener was told. */
    static final class Told implements PeerListener {

        private final List<String> events = new CopyOnWriteArrayList<>();
        private final AtomicInteger sounds = new AtomicInteger();
        private final AtomicInteger reports = new AtomicInteger();

        List<String> events() {
            return events;
        }

        int sounds() {
            return sounds.get();
        }

        int reports() {
            return reports.get();
        }

        @Override
        public void found() {
            events.add("found");
        }

        @Override
        public void connected() {
            events.add("connected");
        }

        @Override
        public void lost() {
            events.add("lost");
        }

        @Override
        public void sound(RtpHeader header, byte[] packet, int offset, int length) {
            sounds.incrementAndGet();
        }

        @Override
        public void reported() {
            reports.incrementAndGet();
        }

        @Override
        public void everyHalfSecond() {}
    }

    ConnectedPeer() {
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.peer = new Peer(port, engines, this::work, random, offer(aminas), told);
        port.add(peer);
        Thread network = new Thread(this::receive, "amina");
        network.setDaemon(true);
        network.start();
        byte[] check = check();
        send(check, check.length);
        if (!Await.holds(SOON, () -> told.events().contains("connected") && keys.isDone())) {
            throw new IllegalStateException("Amina was not connected: " + told.events());
        }
        connected = true;
        join(handshake);
    }

    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An offer of whoever has that certificate. */
    static SdpOffer offer(Certificate certificate) {
        try {
            return SdpOffer.parse(String.join(
                    "\r\n",
                    "v=0",
                    "m=audio 9 UDP/TLS/RTP/SAVPF 111",
                    "a=rtcp-mux",
                    "a=ice-ufrag:" + FRAGMENT,
                    "a=ice-pwd:" + PASSWORD,
                    "a=fingerprint:" + certificate.fingerprint(),
                    "a=rtpmap:111 opus/48000/2"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The handshake waits and needs a thread; what comes later is done at once, so that a test sees it. */
    private void work(Runnable work) {
        if (connected) {
            work.run();
        } else {
            Thread thread = new Thread(work, "amina-handshake");
            handshake = thread;
            thread.start();
        }
    }

    /** An authentic check of hers, from whatever address it is handed in. */
    byte[] check() {
        byte[] transaction = new byte[StunMessage.TRANSACTION_BYTES];
        random.nextBytes(transaction);
        return StunWriter.request(
                transaction,
                peer.fragment() + ":" + FRAGMENT,
                1,
                1,
                peer.credentials().password());
    }

    MediaPort port() {
        return port;
    }

    Peer peer() {
        return peer;
    }

    Told told() {
        return told;
    }

    /** The certificate of the engine's side. */
    Certificate engines() {
        return engines;
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** The keys that she protects her sound with. */
    SrtpKeys keys() {
        return keys.join();
    }

    private void receive() {
        byte[] buffer = new byte[MAX_DATAGRAM];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                take(Arrays.copyOf(buffer, packet.getLength()));
            }
        } catch (IOException e) {
            socket.close();
        }
    }

    private void take(byte[] packet) {
        DtlsPeer association = dtls;
        if (packet[0] >= 0 && packet[0] < 4 && association == null) {
            dtls = new DtlsPeer(
                    aminas,
                    SrtpProfile.AEAD_AES_128_GCM,
                    this::send,
                    secured -> keys.complete(secured.clientKeys()),
                    () -> {});
        } else if (packet[0] >= 20 && packet[0] < 64 && association != null) {
            association.take(packet, packet.length);
        }
    }

    private void send(byte[] packet, int length) {
        try {
            socket.send(new DatagramPacket(packet, length, InetAddress.getLoopbackAddress(), port.number()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
        peer.close();
        port.close();
    }
}
