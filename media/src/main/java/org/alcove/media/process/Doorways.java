package org.alcove.media.process;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;

/**
 * Lets clients in, as many as there is room for. Whoever opens a connection and does not shake hands has to make way for
 * the next. Used by the one thread that accepts connections. (The library's own hook for this, {@code onConnect}, ends
 * the server's listening for good when it says no.)
 */
final class Doorways implements WebSocketServerFactory {

    private final List<Doorway> open = new ArrayList<>();
    private final int most;
    private final long handshakeNanos;

    /**
     * Room for so many.
     *
     * @param handshake how long nobody has to make way while shaking hands
     */
    Doorways(int most, Duration handshake) {
        this.most = most;
        this.handshakeNanos = handshake.toNanos();
    }

    @Override
    public ByteChannel wrapChannel(SocketChannel channel, SelectionKey key) throws IOException {
        for (Doorway other : open) {
            if (other.isBlockedFor(handshakeNanos)) {
                other.close();
            }
        }
        open.removeIf(other -> !other.isOpen());
        if (open.size() >= most) {
            throw new IOException("More than " + most + " connections");
        }
        Doorway doorway = new Doorway(channel);
        open.add(doorway);
        return doorway;
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter listener, Draft draft) {
        return new WebSocketImpl(listener, draft);
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter listener, List<Draft> drafts) {
        return new WebSocketImpl(listener, drafts);
    }

    /** Nothing to do: the server closes its channels itself. */
    @Override
    public void close() {}
}
