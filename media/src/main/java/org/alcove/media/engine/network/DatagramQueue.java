package org.alcove.media.engine.network;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bouncycastle.tls.DatagramTransport;
import org.jspecify.annotations.Nullable;

/** What BouncyCastle reads from and writes to: the DTLS records of one peer, out of the port that everybody shares. */
final class DatagramQueue implements DatagramTransport {

    private static final int MAX_WAITING = 32;

    /** Fits into every path's MTU with the headers around it. */
    private static final int MAX_RECORD = 1_200;

    private static final int MAX_DATAGRAM = 2_048;

    /** How often it is seen whether others wait. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Consumer<byte[]> port;
    private final Handshakes handshakes;
    private volatile boolean closed;
    private long heardNanos = System.nanoTime();

    DatagramQueue(Consumer<byte[]> port, Handshakes handshakes) {
        this.port = port;
        this.handshakes = handshakes;
    }

    /** Takes a datagram in; when too many wait, it is lost. */
    void put(byte[] packet, int length) {
        waiting.offer(Arrays.copyOf(packet, length));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    @Override
    public int getReceiveLimit() {
        return MAX_DATAGRAM;
    }

    @Override
    public int getSendLimit() {
        return MAX_RECORD;
    }

    /**
     * Waits for a datagram; below zero if none comes in time.
     *
     * @throws IOException if this is closed, or gives way to another that waits
     */
    @Override
    public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
        try {
            byte[] datagram = next(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis));
            if (datagram == null) {
                return -1;
            }
            int count = Math.min(length, datagram.length);
            System.arraycopy(datagram, 0, buffer, offset, count);
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the engine is closing", e);
        }
    }

    private byte @Nullable [] next(long endNanos) throws IOException, InterruptedException {
        byte[] datagram;
        long leftNanos = endNanos - System.nanoTime();
        do {
            requireToGoOn();
            datagram = waiting.poll(Math.min(leftNanos, LOOK_NANOS), TimeUnit.NANOSECONDS);
            leftNanos = endNanos - System.nanoTime();
        } while (datagram == null && leftNanos > 0);
        if (datagram != null) {
            heardNanos = System.nanoTime();
        }
        return datagram;
    }

    /** Time in which nobody waited for a datagram counts as well: what came in it is taken first. */
    private void requireToGoOn() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (waiting.isEmpty() && handshakes.isToGiveWay(System.nanoTime() - heardNanos)) {
            throw new IOException("nothing more was said, and others wait");
        }
    }

    @Override
    public void send(byte[] buffer, int offset, int length) {
        port.accept(Arrays.copyOfRange(buffer, offset, offset + length));
    }

    @Override
    public void close() {
        closed = true;
        waiting.clear();
    }
}
