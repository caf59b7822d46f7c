package org.alcove.media.engine.network;

import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.jspecify.annotations.Nullable;

/**
 * DTLS with one peer. BouncyCastle's handshake blocks, so it runs on a thread of a bounded pool, and so does the little
 * that comes later (retransmissions, the peer's farewell). When the pool is full, the peer's next attempt counts. What
 * anybody could have sent does not get there: see {@link DtlsGate}. There is one handshake for a peer, it begins with a
 * whole hello from an address that ICE has checked, takes 8 s at most, and gives way as {@link Handshakes} says: then,
 * as whenever it fails, the peer is lost.
 */
final class DtlsAssociation {

    private static final Logger LOG = Logger.getLogger(DtlsAssociation.class.getName());
    private static final int READ_MILLIS = 1;

    private final Handshakes handshakes;
    private final DtlsServer server;
    private final DatagramQueue queue;
    private final DtlsGate gate;
    private final Consumer<DtlsServer> completed;
    private final Runnable failed;
    private @Nullable DTLSTransport transport;
    private boolean busy;
    private boolean over;

    DtlsAssociation(
            Handshakes handshakes,
            DtlsServer server,
            Consumer<byte[]> port,
            Consumer<DtlsServer> completed,
            Runnable failed) {
        this.handshakes = handshakes;
        this.server = server;
        this.queue = new DatagramQueue(port, handshakes);
        this.gate = new DtlsGate(record -> queue.put(record, record.length));
        this.completed = completed;
        this.failed = failed;
    }

    /** A datagram came in. */
    void take(byte[] packet, int length) {
        gate.take(packet, length);
        if (!queue.isEmpty()) {
            wake();
        }
    }

    private synchronized void wake() {
        if (busy || over) {
            return;
        }
        try {
            busy = true;
            handshakes.execute(this::work);
        } catch (RejectedExecutionException e) {
            busy = false;
            LOG.fine("Too many handshakes at once: one has to wait");
        }
    }

    private void work() {
        try {
            DTLSTransport open = transport;
            if (open == null) {
                open = new DTLSServerProtocol().accept(server, queue);
                established(open);
            }
            drain(open);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A DTLS association failed", e);
            finish();
            failed.run();
        } finally {
            rest();
        }
    }

    /** If this end was closed meanwhile, the farewell is still due. */
    private void established(DTLSTransport open) throws IOException {
        boolean late;
        synchronized (this) {
            transport = open;
            late = over;
        }
        if (late) {
            open.close();
        } else {
            completed.accept(server);
        }
    }

    private void drain(DTLSTransport open) throws IOException {
        byte[] ignored = new byte[open.getReceiveLimit()];
        while (!queue.isEmpty()) {
            open.receive(ignored, 0, ignored.length, READ_MILLIS);
        }
    }

    private synchronized void rest() {
        busy = false;
        if (!queue.isEmpty()) {
            wake();
        }
    }

    private synchronized void finish() {
        over = true;
        queue.close();
    }

    /** Says farewell, so that the browser knows at once. */
    void close() {
        DTLSTransport open;
        synchronized (this) {
            over = true;
            open = transport;
        }
        try {
            if (open == null) {
                queue.close();
            } else {
                open.close();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "No farewell could be said", e);
        }
    }
}
