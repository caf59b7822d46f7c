package org.alcove.journeys;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** WebDriver BiDi (W3C), as much of it as a journey needs: a command, and its answer within a bound. */
final class Bidi implements AutoCloseable {

    private static final long BOUND_SECONDS = 60;

    private final Gson gson = new Gson();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> open = new ConcurrentHashMap<>();
    private final WebSocket socket;

    private Bidi(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Answers())
                .orTimeout(BOUND_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** A new session with the browser that listens there. */
    static Bidi session(URI address) {
        Bidi bidi = new Bidi(address);
        bidi.ask("session.new", Map.of("capabilities", Map.of()));
        return bidi;
    }

    /** The browser says that it could not do that. */
    static final class Refused extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** @throws Refused if the browser says that it could not do that */
    JsonObject ask(String method, Map<String, ?> params) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        open.put(id, answer);
        socket.sendText(gson.toJson(Map.of("id", id, "method", method, "params", params)), true)
                .join();
        JsonObject said = answer.orTimeout(BOUND_SECONDS, TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new Refused(method + ": " + said);
        }
        return said.getAsJsonObject("result");
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        /** Events have no id, and nobody asked for them. */
        private void take(JsonObject message) {
            CompletableFuture<JsonObject> waiting =
                    message.has("id") && message.get("id").isJsonPrimitive()
                            ? open.remove(message.get("id").getAsInt())
                            : null;
            if (waiting != null) {
                waiting.complete(message);
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
