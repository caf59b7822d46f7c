package org.alcove.media.kurento;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kurento.jsonrpc.JsonUtils;
import org.kurento.jsonrpc.client.Continuation;
import org.kurento.jsonrpc.client.JsonRpcClient;
import org.kurento.jsonrpc.internal.JsonRpcRequestSenderHelper;
import org.kurento.jsonrpc.internal.client.ClientSession;
import org.kurento.jsonrpc.message.MessageUtils;
import org.kurento.jsonrpc.message.Request;
import org.kurento.jsonrpc.message.Response;

/**
 * kurento-client's transport over a {@link Wire}. It starts no thread and never reconnects: when the wire ends every
 * open request fails at once, because a session of Kurento's is never taken over.
 */
final class WireRpc extends JsonRpcClient {

    private static final Logger LOG = Logger.getLogger(WireRpc.class.getName());
    private static final int MAX_OPEN = 10_000;
    private static final long SYNCHRONOUS_LIMIT_MILLIS = 3_000;
    private static final long CLOSE_LIMIT_MILLIS = 500;

    private final Map<Integer, Open> open = new ConcurrentHashMap<>();
    private final Sender sender = new Sender();
    private final BiConsumer<WireRpc, String> onLost;
    private final Wire wire;
    private volatile @Nullable String lostBecause;

    private record Open(CompletableFuture<Response<JsonElement>> answer, long sinceNanos) {}

    WireRpc(Wire.Dial dial, BiConsumer<WireRpc, String> onLost) throws IOException {
        this.onLost = onLost;
        this.rsHelper = sender;
        this.session = new ClientSession(null, null, this);
        this.wire = dial.open(this::received, this::lost);
    }

    private final class Sender extends JsonRpcRequestSenderHelper {

        void farewell() {
            if (getSessionId() != null) {
                try {
                    await(
                            ask(new Request<>(getSessionId(), id.incrementAndGet(), "closeSession", null)),
                            CLOSE_LIMIT_MILLIS,
                            "closeSession");
                } catch (IOException e) {
                    LOG.log(Level.FINE, "A media server did not hear the end of the session", e);
                }
            }
        }

        @Override
        protected <P, R> Response<R> internalSendRequest(Request<P> request, Class<R> resultClass) throws IOException {
            Response<JsonElement> answer = await(ask(request), SYNCHRONOUS_LIMIT_MILLIS, request.getMethod());
            return MessageUtils.convertResponse(answer, resultClass);
        }

        @Override
        protected void internalSendRequest(
                Request<?> request, Class<JsonElement> resultClass, Continuation<Response<JsonElement>> continuation) {
            var unused = ask(request).whenComplete((answer, failure) -> {
                if (failure == null) {
                    continuation.onSuccess(answer);
                } else {
                    continuation.onError(failure);
                }
            });
        }
    }

    private CompletableFuture<Response<JsonElement>> ask(Request<?> request) {
        Open asked = new Open(new CompletableFuture<>(), System.nanoTime());
        if (open.size() >= MAX_OPEN) {
            asked.answer.completeExceptionally(new IOException("Too many requests without an answer"));
            return asked.answer;
        }
        open.put(request.getId(), asked);
        try {
            wire.send(JsonParser.parseString(request.toString()).getAsJsonObject());
        } catch (IOException e) {
            fail(request.getId(), e.getMessage());
        }
        String because = lostBecause;
        if (because != null) {
            fail(request.getId(), because);
        }
        return asked.answer;
    }

    private void received(JsonObject message) {
        if (message.has("method")) {
            handlerManager.handleRequest(session, JsonUtils.fromJsonRequest(message, JsonElement.class), null);
            return;
        }
        Response<JsonElement> response = JsonUtils.fromJsonResponse(message, JsonElement.class);
        Open asked = response.getId() == null ? null : open.remove(response.getId());
        if (asked != null) {
            asked.answer.complete(response);
        }
    }

    private void lost(String because) {
        lostBecause = because;
        open.keySet().forEach(id -> fail(id, because));
        onLost.accept(this, because);
    }

    boolean isLost() {
        return lostBecause != null;
    }

    private void fail(Integer id, @Nullable String because) {
        Open asked = open.remove(id);
        if (asked != null) {
            asked.answer.completeExceptionally(new IOException(because));
        }
    }

    /** Forgets requests that nobody waits for any longer. */
    void forgetOlderThan(long nanos) {
        long now = System.nanoTime();
        open.forEach((id, asked) -> {
            if (now - asked.sinceNanos > nanos) {
                fail(id, "No answer in time");
            }
        });
    }

    private static <T> T await(CompletableFuture<T> answer, long limitMillis, String what) throws IOException {
        try {
            return answer.get(limitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted during " + what, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("No answer to " + what, e);
        }
    }

    /** Nothing to do: it is connected from the beginning. */
    @Override
    public void connect() {}

    /** Nothing to do: every wait is bounded by {@link Call}. */
    @Override
    public void setRequestTimeout(long millis) {}

    /** Ends the session, so that the server need not wait for it to expire, and then the wire. */
    @Override
    public void close() {
        if (closedByClient) {
            return;
        }
        closedByClient = true;
        if (lostBecause == null) {
            sender.farewell();
        }
        wire.close();
        lostBecause = "Closed";
        open.keySet().forEach(id -> fail(id, "Closed"));
    }
}
