package org.alcove.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A socket of the room without a page around it: for what no page of ours would ever send. */
final class RawSocket implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    /** Opens it with the cookies of somebody's browser and as a page of this origin would. */
    RawSocket(String uri, String cookies, String origin) {
        WebSocket.Builder builder = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .header("Origin", origin);
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies);
        }
        socket = builder.buildAsync(URI.create(uri), this).join();
    }

    /** The HTTP status that refused a handshake, or 101 if it was not refused. */
    static int handshake(String uri, String cookies, String origin) {
        try (RawSocket opened = new RawSocket(uri, cookies, origin)) {
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    RawSocket send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** The next message that matches; those before it are passed over. */
    String await(Predicate<String> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                String message = received.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (message == null) {
                    throw new AssertionError("No such message within " + PATIENCE.toSeconds() + " s");
                }
                if (wanted.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String await(String type) {
        return await(message -> message.contains("\"type\":\"" + type + "\""));
    }

    /** The code with which the server closes. */
    int awaitClose() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
