package org.alcove.media.engine.rpc;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Builds what the protocol answers. */
final class Reply {

    private Reply() {}

    static JsonObject result(@Nullable JsonElement requestId, @Nullable JsonElement result) {
        JsonObject reply = envelope(requestId);
        reply.add("result", result == null ? JsonNull.INSTANCE : result);
        return reply;
    }

    static JsonObject error(@Nullable JsonElement requestId, KurentoError error) {
        JsonObject reply = envelope(requestId);
        reply.add("error", error.toJson());
        return reply;
    }

    private static JsonObject envelope(@Nullable JsonElement requestId) {
        JsonObject reply = new JsonObject();
        reply.add("id", requestId == null ? JsonNull.INSTANCE : requestId);
        reply.addProperty("jsonrpc", "2.0");
        return reply;
    }

    /** A result that hands out the session, which every call on an object does. */
    static JsonObject inSession(Session session) {
        JsonObject result = new JsonObject();
        result.addProperty("sessionId", session.id());
        return result;
    }

    static JsonObject value(Session session, JsonElement value) {
        JsonObject result = inSession(session);
        result.add("value", value);
        return result;
    }

    /** A value of one of Kurento's complex types. */
    static JsonObject typed(String type) {
        JsonObject value = new JsonObject();
        value.addProperty("__module__", "kurento");
        value.addProperty("__type__", type);
        return value;
    }
}
