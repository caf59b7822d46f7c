package org.alcove.media.engine.rpc;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One session of a client. It outlives the client's connection for a while, so that a client that reconnects finds its
 * objects again, and remembers its last answers, so that a request sent twice is done once.
 */
final class Session {

    private static final int REMEMBERED_ANSWERS = 256;

    private final String id;
    private final Map<String, JsonObject> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JsonObject> eldest) {
            return size() > REMEMBERED_ANSWERS;
        }
    };
    private volatile @Nullable Consumer<JsonObject> events;
    private long lastSeenNanos;
    private boolean established;

    Session(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    @Nullable
    JsonObject earlierAnswer(String requestId) {
        return answers.get(requestId);
    }

    void remember(String requestId, JsonObject answer) {
        answers.put(requestId, answer);
    }

    void seen(Consumer<JsonObject> connection, long nowNanos) {
        events = connection;
        lastSeenNanos = nowNanos;
    }

    /** Kurento lets a client come back to a session only after it has called an object in it. */
    boolean isEstablished() {
        return established;
    }

    void establish() {
        established = true;
    }

    void disconnected(Consumer<JsonObject> connection, long nowNanos) {
        if (events == connection) {
            events = null;
            lastSeenNanos = nowNanos;
        }
    }

    @Nullable
    Consumer<JsonObject> events() {
        return events;
    }

    /** A client that is there and says nothing gets twice the time: it may be about to. */
    boolean isForgotten(long keptNanos, long nowNanos) {
        return nowNanos - lastSeenNanos > (events == null ? keptNanos : 2 * keptNanos);
    }
}
