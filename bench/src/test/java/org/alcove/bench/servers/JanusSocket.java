package org.alcove.bench.servers;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Janus's own protocol over its WebSocket: one session, requests that wait for what they ask for. */
final class JanusSocket implements AutoCloseable {

    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 100;
    private static final int WAIT_SECONDS = 20;

    private final Map<String, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final WebSocket socket;
    private long session;
    private int transactions;

    private JanusSocket(int port) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("janus-protocol")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/"), new Listener())
                .join();
    }

    static JanusSocket open(int port, BooleanSupplier alive) throws Exception {
        JanusSocket janus = connect(port, alive);
        janus.session = id(janus.ask(janus.command("create")));
        return janus;
    }

    private static JanusSocket connect(int port, BooleanSupplier alive) throws Exception {
        for (int i = 0; i < TRIES && alive.getAsBoolean(); i++) {
            try {
                return new JanusSocket(port);
            } catch (RuntimeException notYet) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        throw new IOException("Janus did not start: see the newest alcove-bench-janus folder for its log");
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void take(JsonObject message) {
        JsonElement transaction = message.get("transaction");
        boolean only = message.get("janus").getAsString().equals("ack");
        CompletableFuture<JsonObject> asked =
                transaction == null || only ? null : waiting.remove(transaction.getAsString());
        if (asked != null) {
            asked.complete(message);
        }
    }

    private JsonObject command(String name) {
        JsonObject command = new JsonObject();
        command.addProperty("janus", name);
        return command;
    }

    private JsonObject ask(JsonObject command) throws Exception {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        synchronized (this) {
            String transaction = "t" + transactions++;
            waiting.put(transaction, answer);
            command.addProperty("transaction", transaction);
            socket.sendText(command.toString(), true).join();
        }
        try {
            JsonObject found = answer.get(WAIT_SECONDS, TimeUnit.SECONDS);
            if (found.get("janus").getAsString().equals("error")
                    || found.toString().contains("\"error_code\"")) {
                throw new IOException("Janus refuses: " + found);
            }
            return found;
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static long id(JsonObject answer) {
        return answer.getAsJsonObject("data").get("id").getAsLong();
    }

    long attach() throws Exception {
        JsonObject attach = command("attach");
        attach.addProperty("session_id", session);
        attach.addProperty("plugin", "janus.plugin.audiobridge");
        return id(ask(attach));
    }

    void detach(long handle) throws Exception {
        JsonObject detach = command("detach");
        detach.addProperty("session_id", session);
        detach.addProperty("handle_id", handle);
        ask(detach);
    }

    /** Says something to the plugin; the answer's SDP, or nothing. */
    String message(long handle, JsonObject body, @Nullable String offer) throws Exception {
        JsonObject message = command("message");
        message.addProperty("session_id", session);
        message.addProperty("handle_id", handle);
        message.add("body", body);
        if (offer != null) {
            JsonObject description = new JsonObject();
            description.addProperty("type", "offer");
            description.addProperty("sdp", offer);
            message.add("jsep", description);
        }
        JsonObject answer = ask(message).getAsJsonObject("jsep");
        return answer == null ? "" : answer.get("sdp").getAsString();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
