package org.alcove.media.engine.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.media.engine.sdp.Fingerprint;
import org.alcove.media.engine.sdp.SdpOffer;

/** The network's side of the engine: one port, the peers on it, and the few threads that serve all of them. */
public final class Network implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Network.class.getName());
    private static final int HANDSHAKES_AT_ONCE = 8;
    private static final long CARE_MILLIS = 500;
    private static final long CLOSE_WAIT_SECONDS = 5;

    private final SecureRandom random = new SecureRandom();
    private final Certificate certificate = Certificate.selfSigned(random);
    private final InetAddress advertised;
    private final MediaPort port;
    private final ScheduledExecutorService care =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(null, work, "alcove-engine-care", 0, false));
    private final HandshakePool handshakes = new HandshakePool(HANDSHAKES_AT_ONCE, HandshakePool.PATIENCE);

    private Network(MediaPort port, InetAddress advertised) {
        this.port = port;
        this.advertised = advertised;
    }

    /**
     * Opens the port.
     *
     * @throws java.io.UncheckedIOException if it cannot be used
     */
    public static Network open(InetAddress bind, int port, InetAddress advertised) {
        Network network = new Network(MediaPort.open(bind, port), advertised);
        ScheduledFuture<?> unused =
                network.care.scheduleAtFixedRate(network::care, CARE_MILLIS, CARE_MILLIS, TimeUnit.MILLISECONDS);
        return network;
    }

    /** Where browsers are to send to. */
    public InetSocketAddress address() {
        return new InetSocketAddress(advertised, port.number());
    }

    public Fingerprint fingerprint() {
        return certificate.fingerprint();
    }

    public SecureRandom random() {
        return random;
    }

    /** Expects the browser that made this offer. */
    public Peer expect(SdpOffer offer, PeerListener listener) {
        Peer peer = new Peer(port, certificate, handshakes, random, offer, listener);
        port.add(peer);
        return peer;
    }

    /** Lets a peer go; nothing it sends is taken from now on. */
    public void release(Peer peer) {
        peer.close();
    }

    private void care() {
        try {
            port.peers().forEach(Peer::care);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The peers could not be looked after", e);
        }
    }

    @Override
    public void close() {
        port.peers().forEach(Peer::close);
        care.shutdownNow();
        try {
            care.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        handshakes.close();
        port.close();
    }
}
