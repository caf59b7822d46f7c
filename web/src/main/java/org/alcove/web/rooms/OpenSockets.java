package org.alcove.web.rooms;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.alcove.people.PersonSignedOut;
import org.alcove.people.SessionEnded;
import org.alcove.rooms.Bye;
import org.jspecify.annotations.Nullable;

/**
 * The open sockets of this server. Each is asked for a sign of life every three seconds, and closed within a second
 * when the session it hangs on has ended, here or at Keycloak.
 */
@ApplicationScoped
public class OpenSockets {

    static final int MOST = 5_000;
    static final int MOST_OF_ONE_PERSON = 12;

    private static final int PING_SECONDS = 3;

    private final Set<OpenSocket> sockets = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> pings;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        pings = executor.scheduleAtFixedRate(this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        ScheduledFuture<?> running = pings;
        if (running != null) {
            running.cancel(false);
        }
        sockets.forEach(socket -> socket.close(CloseCodes.GOING_AWAY, "the server goes down"));
    }

    ScheduledExecutorService executor() {
        return executor;
    }

    /** Keeps it until {@link #remove}; false where there are as many as there may be. */
    boolean add(OpenSocket socket) {
        long ofThePerson = sockets.stream()
                .filter(other -> other.visit().subject().equals(socket.visit().subject()))
                .count();
        return sockets.size() < MOST && ofThePerson < MOST_OF_ONE_PERSON && sockets.add(socket);
    }

    void remove(OpenSocket socket) {
        sockets.remove(socket);
    }

    /** On every server, whoever ended the session. */
    void ended(@Observes SessionEnded session) {
        signOut(socket -> socket.isOfKeycloak(session.sid()));
    }

    /** The same for whoever was signed out everywhere. */
    void ended(@Observes PersonSignedOut out) {
        signOut(socket -> socket.visit().person().equals(out.person())
                && socket.visit().since().isBefore(out.before()));
    }

    /** The HTTP session was ended, or nobody used it for too long. */
    void endedHere(String httpSession) {
        signOut(socket -> socket.isOf(httpSession));
    }

    private void signOut(Predicate<OpenSocket> which) {
        sockets.stream().filter(which).toList().forEach(socket -> socket.bye(Bye.SIGNED_OUT));
    }

    private void ping() {
        sockets.forEach(OpenSocket::ping);
    }
}
