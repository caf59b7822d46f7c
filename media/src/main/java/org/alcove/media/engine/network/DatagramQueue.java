package org.alcove.media.engine.network;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bouncycastle.tls.DatagramTransport;

/** What BouncyCastle reads from and writes to: the DTLS records of one peer, out of the port that everybody shares. */
final class DatagramQueue implements DatagramTransport {

    private static final int MAX_WAITING = 32;

    /** Fits into every path's MTU with the headers around it. */
    private static final int MAX_RECORD = 1_200;

    private static final int MAX_DATAGRAM = 2_048;

    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Consumer<byte[]> port;
    private volatile boolean closed;

    DatagramQueue(Consumer<byte[]> port) {
        this.port = port;
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

    @Override
    public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        try {
            byte[] datagram = waiting.poll(waitMillis, TimeUnit.MILLISECONDS);
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
