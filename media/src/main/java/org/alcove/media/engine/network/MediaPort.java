package org.alcove.media.engine.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one UDP port, and the one thread that reads it. What comes in is told apart by its first byte (RFC 7983): STUN
 * finds its peer by the user name in it, everything else by an address that an authentic STUN request came from.
 * Datagrams of anybody else are dropped.
 */
final class MediaPort implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MediaPort.class.getName());
    private static final int MAX_DATAGRAM = 2_048;
    private static final int RECEIVE_BUFFER_BYTES = 1 << 20;
    private static final int MAX_DATAGRAMS_PER_WAKE = 256;
    private static final long CLOSE_WAIT_MILLIS = 5_000;

    private final DatagramChannel channel;
    private final Selector selector;
    private final InetSocketAddress local;
    private final Map<String, Peer> byFragment = new ConcurrentHashMap<>();
    private final Map<InetSocketAddress, Peer> byAddress = new ConcurrentHashMap<>();
    private final Thread reader = new Thread(null, this::read, "alcove-engine-network", 0, false);
    private final ByteBuffer incoming = ByteBuffer.allocate(MAX_DATAGRAM);
    private volatile boolean closed;

    private MediaPort(DatagramChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.selector = selector;
        this.local = (InetSocketAddress) channel.getLocalAddress();
    }

    /** Opens the port and begins to read it. */
    static MediaPort open(InetAddress bind, int port) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            try {
                return listening(channel, new InetSocketAddress(bind, port));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("UDP port " + port + " of " + bind.getHostAddress() + " cannot be used", e);
        }
    }

    private static MediaPort listening(DatagramChannel channel, InetSocketAddress address) throws IOException {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER_BYTES);
        channel.bind(address);
        channel.configureBlocking(false);
        Selector selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
        MediaPort port = new MediaPort(channel, selector);
        port.reader.start();
        return port;
    }

    int number() {
        return local.getPort();
    }

    /** Begins to look for STUN requests to this peer. */
    void add(Peer peer) {
        byFragment.put(peer.fragment(), peer);
    }

    void remove(Peer peer) {
        byFragment.remove(peer.fragment());
        byAddress.values().removeIf(owner -> owner == peer);
    }

    Iterable<Peer> peers() {
        return byFragment.values();
    }

    /**
     * Whether datagrams from there are this peer's from now on; what another living peer uses stays that peer's.
     * Who was let go meanwhile, by another thread, claims nothing that nobody would ever take away again.
     */
    boolean claim(InetSocketAddress source, Peer peer) {
        boolean claimed =
                byAddress.compute(source, (address, owner) -> owner == null || !owner.isAlive() ? peer : owner) == peer;
        if (claimed && !byFragment.containsKey(peer.fragment())) {
            byAddress.remove(source, peer);
            return false;
        }
        return claimed;
    }

    /** How many addresses belong to somebody. */
    int addresses() {
        return byAddress.size();
    }

    /** Sends if the system takes it at once; what it does not take is lost, as datagrams may be. */
    void send(byte[] packet, int length, InetSocketAddress to) {
        try {
            channel.send(ByteBuffer.wrap(packet, 0, length), to);
        } catch (IOException e) {
            LOG.log(Level.FINE, "A datagram was not sent", e);
        }
    }

    private void read() {
        while (!closed) {
            try {
                selector.select();
                selector.selectedKeys().clear();
                readAll();
            } catch (ClosedChannelException | ClosedSelectorException e) {
                return;
            } catch (IOException e) {
                LOG.log(Level.FINE, "A datagram was not received", e);
            }
        }
    }

    private void readAll() throws IOException {
        for (int i = 0; i < MAX_DATAGRAMS_PER_WAKE; i++) {
            incoming.clear();
            InetSocketAddress source = (InetSocketAddress) channel.receive(incoming);
            if (source == null) {
                return;
            }
            take(source, incoming.array(), incoming.position());
        }
    }

    private void take(InetSocketAddress source, byte[] packet, int length) {
        try {
            dispatch(source, packet, length);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A datagram could not be handled", e);
        }
    }

    /** The ranges of RFC 7983, section 7. */
    void dispatch(InetSocketAddress source, byte[] packet, int length) {
        int first = length == 0 ? -1 : packet[0] & 0xff;
        if (first >= 0 && first <= 3) {
            stun(source, packet, length);
            return;
        }
        Peer peer = byAddress.get(source);
        if (peer == null) {
            return;
        }
        if (first >= 20 && first <= 63) {
            peer.dtls(packet, length);
        } else if (first >= 128 && first <= 191) {
            peer.media(packet, length);
        }
    }

    private void stun(InetSocketAddress source, byte[] packet, int length) {
        StunMessage message = StunMessage.read(packet, length);
        if (message == null) {
            return;
        }
        if (message.type() == StunMessage.BINDING_REQUEST) {
            Peer peer = named(message.username());
            if (peer != null) {
                peer.bindingRequest(message, source);
            }
        } else if (message.type() == StunMessage.BINDING_SUCCESS) {
            Peer peer = byAddress.get(source);
            if (peer != null) {
                peer.bindingSuccess(message, source);
            }
        }
    }

    /** The part before the colon is ours (RFC 8445, section 7.2.2). */
    private @Nullable Peer named(String username) {
        int colon = username.indexOf(':');
        return colon < 0 ? null : byFragment.get(username.substring(0, colon));
    }

    @Override
    public void close() {
        closed = true;
        try {
            selector.close();
            channel.close();
            reader.join(CLOSE_WAIT_MILLIS);
        } catch (IOException e) {
            LOG.log(Level.FINE, "The port was not closed cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
