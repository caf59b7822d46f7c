package org.alcove.media.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;

/**
 * The channel of one client. As long as the client has not shaken hands few bytes are taken from it: the WebSocket
 * library keeps all that it reads until then, however much it is.
 */
final class Doorway implements ByteChannel {

    private static final int MAX_HANDSHAKE = 16_384;

    private final SocketChannel channel;
    private final long openedNanos = System.nanoTime();
    private volatile boolean entered;
    private int handshake;

    Doorway(SocketChannel channel) {
        this.channel = channel;
    }

    /** The handshake is complete. */
    void enter() {
        entered = true;
    }

    /** Whether the client stands in the door for longer than that. */
    boolean isBlockedFor(long nanos) {
        return !entered && System.nanoTime() - openedNanos > nanos;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = channel.read(into);
        if (!entered && read > 0) {
            handshake += read;
            if (handshake > MAX_HANDSHAKE) {
                throw new IOException("A handshake of more than " + MAX_HANDSHAKE + " bytes");
            }
        }
        return read;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return channel.write(from);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
