package org.alcove.media.engine.rpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A node of Kurento's tree of objects. It lives until it is released, its parent is released, or the last session that
 * holds it has ended. Everything but {@link #raise} is called under the protocol's lock.
 */
abstract class MediaObject {

    private static final int MAX_TAGS = 100;
    private static final int MAX_TEXT = 1_000;
    private static final int MAX_SUBSCRIPTIONS = 100;

    private final String type;
    private final String id;
    private final @Nullable MediaObject parent;
    private final Registry registry;
    private final Set<MediaObject> children = new LinkedHashSet<>();
    private final Set<Session> holders = new HashSet<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final long createdMillis = System.currentTimeMillis();
    private String name;

    private record Subscription(String type, Session session) {}

    MediaObject(String type, String id, @Nullable MediaObject parent, Registry registry) {
        this.type = type;
        this.id = parent == null ? id : parent.id + "/" + id;
        this.parent = parent;
        this.registry = registry;
        this.name = this.id;
    }

    static String newId(String type) {
        return UUID.randomUUID() + "_kurento." + type;
    }

    /** The names of the types above this one, nearest first, as {@code describe} answers them. */
    abstract List<String> hierarchy();

    /** The events that may be subscribed to here. */
    abstract Set<String> eventTypes();

    /** Stops what this object does; called once, children first. */
    void released() {}

    final Registry registry() {
        return registry;
    }

    final String type() {
        return type;
    }

    final String id() {
        return id;
    }

    /** The part of the id that is unique by itself. */
    final String key() {
        return lastSegment(id);
    }

    static String lastSegment(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    final @Nullable MediaObject parent() {
        return parent;
    }

    final Set<MediaObject> children() {
        return children;
    }

    /** Holds this object and all that it belongs to: whoever needs a part needs the whole. */
    final void hold(Session session) {
        holders.add(session);
        session.establish();
        if (parent != null) {
            parent.hold(session);
        }
    }

    /** Whether nobody holds this object any more. */
    final boolean letGo(Session session) {
        subscriptions.values().removeIf(subscription -> subscription.session() == session);
        return holders.remove(session) && holders.isEmpty();
    }

    final String subscribe(String eventType, Session session) {
        if (!eventTypes().contains(eventType)) {
            throw KurentoError.unknownEvent(eventType);
        }
        if (subscriptions.size() >= MAX_SUBSCRIPTIONS) {
            throw KurentoError.tooMany("subscriptions");
        }
        String subscription = UUID.randomUUID().toString();
        subscriptions.put(subscription, new Subscription(eventType, session));
        return subscription;
    }

    final void unsubscribe(String subscription) {
        subscriptions.remove(subscription);
    }

    /** Tells those who subscribed; each session once. Safe from every thread. */
    final void raise(String eventType, JsonObject data) {
        data.addProperty("source", id);
        data.add("tags", new JsonArray());
        data.addProperty("timestampMillis", Long.toString(System.currentTimeMillis()));
        JsonObject event = event(eventType, data);
        subscriptions.values().stream()
                .filter(subscription -> subscription.type().equals(eventType))
                .map(Subscription::session)
                .distinct()
                .forEach(session -> tell(session, event));
    }

    private void tell(Session session, JsonObject event) {
        Consumer<JsonObject> listener = session.events();
        if (listener != null) {
            registry.events().tell(listener, event.deepCopy());
        }
    }

    private JsonObject event(String eventType, JsonObject data) {
        JsonObject value = new JsonObject();
        value.add("data", data);
        value.addProperty("object", id);
        value.addProperty("type", eventType);
        JsonObject params = new JsonObject();
        params.add("value", value);
        JsonObject event = new JsonObject();
        event.addProperty("jsonrpc", "2.0");
        event.addProperty("method", "onEvent");
        event.add("params", params);
        return event;
    }

    /** Does one operation; those that no type below knows get Kurento's error for it. */
    JsonElement invoke(String operation, Params params) {
        return switch (operation) {
            case "getName" -> new JsonPrimitive(name);
            case "setName" -> rename(params.string("name"));
            case "addTag" -> addTag(params.string("key"), params.string("value"));
            case "removeTag" -> removeTag(params.string("key"));
            case "getTag" -> new JsonPrimitive(tag(params.string("key")));
            case "getTags" -> tagList();
            case "getParent" -> reference(parent);
            case "getMediaPipeline" -> reference(pipeline());
            case "getChildren", "getChilds" -> references(children);
            case "getCreationTime" -> new JsonPrimitive(createdMillis / 1_000);
            default -> throw KurentoError.unknownOperation(operation, params.count());
        };
    }

    private MediaObject pipeline() {
        return parent == null ? this : parent.pipeline();
    }

    private JsonElement rename(String to) {
        name = bounded(to);
        return JsonNull.INSTANCE;
    }

    private JsonElement addTag(String key, String value) {
        if (tags.size() >= MAX_TAGS && !tags.containsKey(key)) {
            throw KurentoError.tooMany("tags");
        }
        tags.put(bounded(key), bounded(value));
        return JsonNull.INSTANCE;
    }

    private JsonElement removeTag(String key) {
        tags.remove(key);
        return JsonNull.INSTANCE;
    }

    private String tag(String key) {
        String value = tags.get(key);
        if (value == null) {
            throw KurentoError.badParameter("Tag key not found");
        }
        return value;
    }

    private JsonArray tagList() {
        JsonArray list = new JsonArray();
        tags.forEach((key, value) -> {
            JsonObject tag = Reply.typed("Tag");
            tag.addProperty("key", key);
            tag.addProperty("value", value);
            list.add(tag);
        });
        return list;
    }

    private static JsonElement reference(@Nullable MediaObject object) {
        return object == null ? JsonNull.INSTANCE : new JsonPrimitive(object.id);
    }

    static JsonArray references(Iterable<? extends MediaObject> objects) {
        JsonArray list = new JsonArray();
        objects.forEach(object -> list.add(object.id()));
        return list;
    }

    private static String bounded(String text) {
        if (text.length() > MAX_TEXT) {
            throw KurentoError.badParameter("text of more than " + MAX_TEXT + " characters");
        }
        return text;
    }
}
