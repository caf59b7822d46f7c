package org.alcove.media.engine.rpc;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sessions that are known, with a limit to their number. Used under the protocol's lock. */
final class Sessions {

    private static final int MAX_ID = 100;

    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final int maxSessions;
    private final long keptNanos;

    Sessions(int maxSessions, Duration kept) {
        this.maxSessions = maxSessions;
        this.keptNanos = kept.toNanos();
    }

    Collection<String> ids() {
        return Set.copyOf(sessions.keySet());
    }

    @Nullable
    Session known(@Nullable String id) {
        return id == null ? null : sessions.get(id);
    }

    /** The session of that id, made if there is none: Kurento takes any id a client names. */
    Session open(@Nullable String id) {
        Session session = known(id);
        return session != null ? session : start(id == null ? UUID.randomUUID().toString() : id);
    }

    private Session start(String id) {
        if (id.length() > MAX_ID) {
            throw KurentoError.invalidSession();
        }
        if (sessions.size() >= maxSessions) {
            throw KurentoError.tooMany("sessions");
        }
        Session session = new Session(id);
        sessions.put(id, session);
        return session;
    }

    void remove(Session session) {
        sessions.remove(session.id());
    }

    void disconnected(Consumer<JsonObject> connection, long nowNanos) {
        sessions.values().forEach(session -> session.disconnected(connection, nowNanos));
    }

    List<Session> forgotten(long nowNanos) {
        return sessions.values().stream()
                .filter(session -> session.isForgotten(keptNanos, nowNanos))
                .toList();
    }
}
