package org.alcove.media.engine.rpc;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One session of a client. It outlives the client's connection for a while, so that a client that reconnects finds its
 * objects again, and remembers its last answers, so that a request sent twice is done once: at most
 * {@value #REMEMBERED_ANSWERS} of them, and at most {@value #REMEMBERED_BYTES} bytes, the newest.
 */
final class Session {

    static final int REMEMBERED_ANSWERS = 256;
    static final int REMEMBERED_BYTES = 262_144;

    private final String id;
    private final Map<String, byte[]> answers = new LinkedHashMap<>();
    private int rememberedBytes;
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
        byte[] text = answers.get(requestId);
        return text == null
                ? null
                : JsonParser.parseString(new String(text, StandardCharsets.UTF_8))
                        .getAsJsonObject();
    }

    /** Of an answer that is longer than all may be, it is remembered that the request was done. */
    void remember(String requestId, JsonObject answer) {
        byte[] text = bytes(answer);
        if (text.length > REMEMBERED_BYTES) {
            text = bytes(Reply.error(answer.get("id"), KurentoError.notRepeated()));
        }
        byte[] before = answers.put(requestId, text);
        rememberedBytes += text.length - (before == null ? 0 : before.length);
        forgetEldest();
    }

    private void forgetEldest() {
        Iterator<byte[]> eldest = answers.values().iterator();
        while (answers.size() > REMEMBERED_ANSWERS || rememberedBytes > REMEMBERED_BYTES) {
            rememberedBytes -= eldest.next().length;
            eldest.remove();
        }
    }

    private static byte[] bytes(JsonObject answer) {
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    int rememberedBytes() {
        return rememberedBytes;
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
