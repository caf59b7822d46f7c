package org.alcove.media.kurento;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The wire to a Kurento media server: a WebSocket of the JDK's. kurento-client's own one (netty) accepts any certificate
 * on {@code wss}, reconnects behind our back into a session whose objects may be gone, and leaves threads running after
 * it was closed.
 */
final class SocketWire implements Wire, WebSocket.Listener {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final int MAX_MESSAGE = 1_000_000;

    private final Consumer<JsonObject> messages;
    private final Consumer<String> lost;
    private final StringBuilder message = new StringBuilder();
    private final AtomicBoolean over = new AtomicBoolean();
    private final CompletableFuture<WebSocket> opened;
    private CompletableFuture<WebSocket> sent;

    private SocketWire(HttpClient client, URI server, Consumer<JsonObject> messages, Consumer<String> lost) {
        this.messages = messages;
        this.lost = lost;
        this.opened = client.newWebSocketBuilder().connectTimeout(CONNECT_LIMIT).buildAsync(server, this);
        this.sent = opened;
    }

    static Wire open(HttpClient client, URI server, Consumer<JsonObject> messages, Consumer<String> lost)
            throws IOException {
        SocketWire wire = new SocketWire(client, server, messages, lost);
        try {
            wire.opened.get(CONNECT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return wire;
        } catch (ExecutionException | TimeoutException e) {
            wire.close();
            throw new IOException("No media server answers at " + server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wire.close();
            throw new IOException("Interrupted while connecting to " + server, e);
        }
    }

    /** Queues the message: the JDK's WebSocket takes the next text only when the last one is on its way. */
    @Override
    public synchronized void send(JsonObject message) throws IOException {
        if (over.get()) {
            throw new IOException("The connection to the media server has ended");
        }
        String text = message.toString();
        sent = sent.thenCompose(open -> open.sendText(text, true)).whenComplete(this::endIfNotSent);
    }

    private void endIfNotSent(@Nullable WebSocket open, @Nullable Throwable failure) {
        if (failure != null) {
            end("sending failed: " + failure.getMessage());
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        if (message.length() + part.length() > MAX_MESSAGE) {
            end("a message of more than " + MAX_MESSAGE + " characters");
            from.abort();
            return null;
        }
        message.append(part);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            deliver(from, whole);
        }
        from.request(1);
        return null;
    }

    private void deliver(WebSocket from, String text) {
        try {
            messages.accept(JsonParser.parseString(text).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            end("a message that is not JSON");
            from.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end("closed by the media server (" + code + ")");
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end("connection broken: " + error.getMessage());
    }

    private void end(String because) {
        if (over.compareAndSet(false, true)) {
            lost.accept(because);
        }
    }

    @Override
    public void close() {
        over.set(true);
        var unused = opened.thenAccept(WebSocket::abort);
    }
}
