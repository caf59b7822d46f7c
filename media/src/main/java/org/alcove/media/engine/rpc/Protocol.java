package org.alcove.media.engine.rpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Kurento's JSON-RPC protocol as Kurento Media Server 7.3.0 speaks it, for the types that Alcove uses. One request at a
 * time: all of them are done in memory and none waits for anything.
 */
public final class Protocol {

    private static final int MAX_OPERATIONS = 100;
    private static final int MAX_ID = 100;
    private static final String NEW_REFERENCE = "newref:";

    private final String serverId = UUID.randomUUID().toString();
    private final Sessions sessions;
    private final Registry registry;
    private final Factory factory;

    /** @param kept how long a session is kept whose client is gone */
    public Protocol(EngineLimits limits, Duration kept, EventQueue events, Media media) {
        this.sessions = new Sessions(limits.sessions(), kept);
        this.registry = new Registry(limits.objects(), events, sessions::ids);
        this.factory = new Factory(registry, media);
    }

    /** Answers one request; a request id that the session saw before gets the earlier answer and does nothing. */
    public synchronized JsonObject answer(JsonObject request, Consumer<JsonObject> connection) {
        if (!isId(request.get("id"))) {
            return Reply.error(null, KurentoError.invalidRequest());
        }
        JsonElement requestId = request.get("id");
        Params params = new Params(request).object("params");
        Session known = sessions.known(params.optional("sessionId"));
        JsonObject earlier = known == null || requestId == null ? null : known.earlierAnswer(requestId.toString());
        if (earlier != null) {
            return earlier;
        }
        JsonObject answer = attempt(request, params, connection);
        if (known != null && requestId != null) {
            known.remember(requestId.toString(), answer);
        }
        return answer;
    }

    /** What is no value, or a long one, is no id: answers are remembered by them. */
    private static boolean isId(@Nullable JsonElement id) {
        return id == null
                || id.isJsonNull()
                || (id.isJsonPrimitive() && id.getAsString().length() <= MAX_ID);
    }

    private JsonObject attempt(JsonObject request, Params params, Consumer<JsonObject> connection) {
        JsonElement requestId = request.get("id");
        try {
            return Reply.result(requestId, result(new Params(request).optional("method"), params, connection));
        } catch (KurentoError e) {
            return Reply.error(requestId, e);
        }
    }

    private @Nullable JsonElement result(@Nullable String method, Params params, Consumer<JsonObject> connection) {
        return switch (method == null ? "" : method) {
            case "ping" -> ping(params, connection);
            case "connect" -> connect(params, connection);
            case "closeSession" -> closeSession(params);
            case "keepAlive" -> Reply.inSession(session(params, connection));
            case "transaction" -> transaction(params, session(params, connection), connection);
            case "create", "invoke", "subscribe", "unsubscribe", "release", "describe", "ref", "unref" ->
                call(method == null ? "" : method, params, connection);
            default -> throw KurentoError.unknownMethod();
        };
    }

    private JsonObject call(String method, Params params, Consumer<JsonObject> connection) {
        requireParameters(method, params);
        Session session = session(params, connection);
        return switch (method) {
            case "create" -> create(params, session);
            case "invoke" -> invoke(params, session);
            case "subscribe" -> subscribe(params, session);
            case "unsubscribe" -> unsubscribe(params, session);
            case "release" -> release(params, session);
            case "describe" -> describe(params, session);
            case "ref" -> ref(params, session);
            default -> unref(params, session);
        };
    }

    private static void requireParameters(String method, Params params) {
        switch (method) {
            case "create" -> params.required("type");
            case "invoke" -> {
                params.required("object");
                params.required("operation");
            }
            case "subscribe" -> {
                params.required("object");
                params.required("type");
            }
            case "unsubscribe" -> params.required("subscription");
            default -> params.required("object");
        }
    }

    private Session session(Params params, Consumer<JsonObject> connection) {
        Session session = sessions.open(params.optional("sessionId"));
        session.seen(connection, System.nanoTime());
        return session;
    }

    private JsonObject ping(Params params, Consumer<JsonObject> connection) {
        JsonObject pong = new JsonObject();
        if (params.optional("sessionId") != null) {
            pong = Reply.inSession(session(params, connection));
        }
        pong.addProperty("value", "pong");
        return pong;
    }

    private JsonObject connect(Params params, Consumer<JsonObject> connection) {
        String id = params.optional("sessionId");
        Session earlier = sessions.known(id);
        if (id != null && (earlier == null || !earlier.isEstablished())) {
            throw KurentoError.invalidSession();
        }
        JsonObject result = new JsonObject();
        result.addProperty("serverId", serverId);
        result.addProperty("sessionId", session(params, connection).id());
        return result;
    }

    private @Nullable JsonElement closeSession(Params params) {
        Session session = sessions.known(params.required("sessionId"));
        if (session == null) {
            throw KurentoError.invalidSession();
        }
        end(session);
        return null;
    }

    private void end(Session session) {
        sessions.remove(session);
        registry.sessionEnded(session);
    }

    private JsonObject create(Params params, Session session) {
        MediaObject object = factory.create(params.required("type"), params.object("constructorParams"), session);
        return Reply.value(session, new JsonPrimitive(object.id()));
    }

    private JsonObject invoke(Params params, Session session) {
        MediaObject object = held(params, session);
        return Reply.value(session, object.invoke(params.required("operation"), params.object("operationParams")));
    }

    private JsonObject subscribe(Params params, Session session) {
        MediaObject object = held(params, session);
        return Reply.value(session, new JsonPrimitive(object.subscribe(params.required("type"), session)));
    }

    private JsonObject unsubscribe(Params params, Session session) {
        String reference = params.optional("object");
        if (reference != null && registry.knows(reference)) {
            registry.find(reference).unsubscribe(params.required("subscription"));
        }
        return Reply.inSession(session);
    }

    private JsonObject release(Params params, Session session) {
        String reference = params.required("object");
        if (registry.knows(reference)) {
            registry.release(registry.find(reference));
        }
        return Reply.inSession(session);
    }

    private JsonObject describe(Params params, Session session) {
        MediaObject object = held(params, session);
        JsonArray hierarchy = new JsonArray();
        object.hierarchy().forEach(hierarchy::add);
        JsonObject result = Reply.inSession(session);
        result.add("hierarchy", hierarchy);
        result.addProperty("qualifiedType", "kurento." + object.type());
        result.addProperty("type", object.type());
        return result;
    }

    private JsonObject ref(Params params, Session session) {
        held(params, session);
        return Reply.inSession(session);
    }

    private JsonObject unref(Params params, Session session) {
        String reference = params.required("object");
        if (registry.knows(reference)) {
            registry.letGo(registry.find(reference), session);
        }
        return Reply.inSession(session);
    }

    /** Kurento lets every session that calls an object hold it. */
    private MediaObject held(Params params, Session session) {
        MediaObject object = registry.find(params.required("object"));
        object.hold(session);
        return object;
    }

    /**
     * Several calls at once, the later ones naming what the earlier ones made; ends at the first that fails. None of
     * them is a transaction itself: a hundred times a hundred would be answered at a length that nobody bounds.
     */
    private JsonObject transaction(Params params, Session session, Consumer<JsonObject> connection) {
        JsonElement operations = params.json().get("operations");
        if (!(operations instanceof JsonArray list) || list.size() > MAX_OPERATIONS) {
            throw KurentoError.parameterRequired("operations");
        }
        JsonArray answers = new JsonArray();
        JsonArray made = new JsonArray();
        for (JsonElement operation : list) {
            JsonObject step = operation instanceof JsonObject object ? object : new JsonObject();
            JsonObject stepParams =
                    (JsonObject) resolved(new Params(step).object("params").json(), made);
            stepParams.addProperty("sessionId", session.id());
            JsonObject answer = step(step, new Params(stepParams), connection);
            answers.add(answer);
            if (answer.has("error")) {
                break;
            }
            made.add(new Params(answer).object("result").json().get("value"));
        }
        return Reply.value(session, answers);
    }

    private JsonObject step(JsonObject step, Params params, Consumer<JsonObject> connection) {
        return "transaction".equals(new Params(step).optional("method"))
                ? Reply.error(step.get("id"), KurentoError.nestedTransaction())
                : attempt(step, params, connection);
    }

    private static JsonElement resolved(JsonElement element, JsonArray made) {
        if (element instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.entrySet().forEach(entry -> copy.add(entry.getKey(), resolved(entry.getValue(), made)));
            return copy;
        }
        return element instanceof JsonPrimitive primitive && primitive.isString()
                ? resolved(primitive.getAsString(), primitive, made)
                : element;
    }

    private static JsonElement resolved(String text, JsonPrimitive otherwise, JsonArray made) {
        if (!text.startsWith(NEW_REFERENCE)) {
            return otherwise;
        }
        for (int i = 0; i < made.size(); i++) {
            if (text.equals(NEW_REFERENCE + i)) {
                return made.get(i);
            }
        }
        return otherwise;
    }

    /** Ends the sessions whose clients are gone for long enough, with everything that nobody else holds. */
    synchronized void collect() {
        sessions.forgotten(System.nanoTime()).forEach(this::end);
    }

    /** The connection is gone: its sessions get no more events until they come back by another. */
    public synchronized void disconnected(Consumer<JsonObject> connection) {
        sessions.disconnected(connection, System.nanoTime());
    }

    /** Releases everything. */
    public synchronized void close() {
        registry.releaseAll();
    }
}
