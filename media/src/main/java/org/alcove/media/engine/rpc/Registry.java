package org.alcove.media.engine.rpc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every object there is, found by its reference. Used under the protocol's lock. */
final class Registry {

    private final Map<String, MediaObject> objects = new HashMap<>();
    private final int maxObjects;
    private final EventQueue events;
    private final ServerObject server;

    Registry(int maxObjects, EventQueue events, Supplier<Collection<String>> sessions) {
        this.maxObjects = maxObjects;
        this.events = events;
        this.server = new ServerObject(this, sessions);
        objects.put(server.key(), server);
    }

    EventQueue events() {
        return events;
    }

    /** kurento-client drops everything up to the last slash of some ids: the last segment is enough. */
    MediaObject find(String reference) {
        MediaObject object = objects.get(MediaObject.lastSegment(reference));
        if (object == null) {
            throw KurentoError.objectNotFound(reference);
        }
        return object;
    }

    <T extends MediaObject> T find(String reference, Class<T> type) {
        MediaObject object = find(reference);
        if (!type.isInstance(object)) {
            throw KurentoError.objectNotFound(reference);
        }
        return type.cast(object);
    }

    boolean knows(String reference) {
        return objects.containsKey(MediaObject.lastSegment(reference));
    }

    void requireRoom() {
        if (objects.size() >= maxObjects) {
            throw KurentoError.tooMany("objects");
        }
    }

    void add(MediaObject object, Session creator) {
        object.hold(creator);
        objects.put(object.key(), object);
        MediaObject parent = object.parent();
        if (parent != null) {
            parent.children().add(object);
        }
        server.created(object);
    }

    /** Releases an object after all that belongs to it. The server itself stays. */
    void release(MediaObject object) {
        if (object == server || !objects.containsKey(object.key())) {
            return;
        }
        List.copyOf(object.children()).forEach(this::release);
        MediaObject parent = object.parent();
        if (parent != null) {
            parent.children().remove(object);
        }
        objects.remove(object.key());
        object.released();
        server.destroyed(object);
    }

    /** Lets an object go for one session, after all that belongs to it, and releases what nobody holds any more. */
    void letGo(MediaObject object, Session session) {
        List.copyOf(object.children()).forEach(child -> letGo(child, session));
        if (object.letGo(session)) {
            release(object);
        }
    }

    /** Releases what only this session held. */
    void sessionEnded(Session session) {
        List.copyOf(objects.values()).stream()
                .filter(object -> object.letGo(session))
                .forEach(this::release);
    }

    void releaseAll() {
        List.copyOf(objects.values()).forEach(this::release);
    }
}
