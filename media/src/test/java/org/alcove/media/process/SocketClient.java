package org.alcove.media.process;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.alcove.media.engine.EngineClient;
import org.jspecify.annotations.Nullable;

/** A client of the engine's socket, made by hand: it sends what it is given and says nothing by itself. */
public final class SocketClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LIMIT_SECONDS = 20;

    /** How a connection ends that was dropped. */
    static final String BROKEN = "broken";

    /** What the JDK says then, as RFC 6455 has it (7.4.1). */
    private static final int WITHOUT_FAREWELL = 1006;

    private final Map<String, CompletableFuture<JsonObject>> open = new ConcurrentHashMap<>();
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final WebSocket socket;
    private CompletableFuture<WebSocket> sent;

    private SocketClient(WebSocket.Builder builder, URI server) {
        this.socket = builder.buildAsync(server, new Ear()).join();
        this.sent = CompletableFuture.completedFuture(socket);
    }

    public static SocketClient connect(URI server) {
        return new SocketClient(HTTP.newWebSocketBuilder(), server);
    }

    /** Connects the way a page in a browser does. */
    static SocketClient connectFrom(String origin, URI server) {
        return new SocketClient(HTTP.newWebSocketBuilder().header("Origin", origin), server);
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                heard(JsonParser.parseString(message.toString()).getAsJsonObject());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end.complete(code == WITHOUT_FAREWELL ? BROKEN : "closed with " + code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            end.complete(BROKEN);
        }
    }

    private void heard(JsonObject message) {
        CompletableFuture<JsonObject> answer =
                message.has("id") ? open.remove(message.get("id").toString()) : null;
        if (answer != null) {
            answer.complete(message);
        } else {
            events.add(message);
        }
    }

    /** Waits for the answer to one request. */
    public JsonObject request(JsonObject request) {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        open.put(request.get("id").toString(), answer);
        say(request.toString());
        return within(answer);
    }

    void say(String text) {
        next(open -> open.sendText(text, true));
    }

    void send(ByteBuffer bytes) {
        next(open -> open.sendBinary(bytes, true));
    }

    /** The JDK refuses a message while it does not know yet that the last is sent, even if its answer is there. */
    private synchronized void next(Function<WebSocket, CompletableFuture<WebSocket>> send) {
        sent = sent.thenCompose(send);
    }

    void ping() {
        var unused = socket.sendPing(ByteBuffer.allocate(0));
    }

    /** How the server ended the connection. */
    String end() {
        return within(end);
    }

    private static <T> T within(CompletableFuture<T> future) {
        try {
            return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Nothing came", e);
        }
    }

    /** The protocol in this client's words. */
    public EngineClient protocol() {
        return new EngineClient(this::request, events);
    }

    /** Ends the connection without a farewell, as a network does. */
    @Override
    public void close() {
        socket.abort();
    }
}
