package org.alcove.web.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.alcove.people.People;
import org.alcove.people.Sessions;

/** Visits begin, are found again, and end. */
@Dependent
public class Visits {

    private final Sessions sessions;
    private final People people;
    private final Clock clock;

    @Inject
    public Visits(Sessions sessions, People people) {
        this(sessions, people, Clock.systemUTC());
    }

    Visits(Sessions sessions, People people, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    /** The visit this request belongs to, begun now if the person has only just signed in; empty if there is none. */
    Optional<Visit> of(HttpServletRequest request, String principal) {
        Optional<Visit> known = known(request, principal);
        return known.isPresent() ? known : begin(request, principal);
    }

    /** The session of whoever has just signed in with this request was ended before: only Keycloak does not know. */
    Optional<FreshToken> endedBefore() {
        return FreshToken.present(clock.instant()).filter(token -> sessions.isEnded(token.sid()));
    }

    private Optional<Visit> known(HttpServletRequest request, String principal) {
        Visit visit = Visit.in(request.getSession(false));
        if (visit == null || !visit.isOf(principal) || visit.isOver(clock.instant()) || sessions.isEnded(visit.sid())) {
            return Optional.empty();
        }
        return Optional.of(visit);
    }

    private Optional<Visit> begin(HttpServletRequest request, String principal) {
        Instant now = clock.instant();
        return FreshToken.present(now)
                .filter(token -> token.subject().equals(principal) && !sessions.isEnded(token.sid()))
                .map(token -> welcome(request, token.visit(now)));
    }

    /** With a session id of its own: one that was planted before the sign-in is worth nothing after it. */
    private Visit welcome(HttpServletRequest request, Visit visit) {
        people.welcome(visit.person());
        HttpSession before = request.getSession(false);
        if (before != null && Visit.in(before) != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        visit.keepIn(session);
        return visit;
    }

    /** Ends what this browser holds; every other browser of the same session at Keycloak hears of it by {@code end}. */
    void forget(HttpServletRequest request) throws ServletException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.logout();
    }

    /** Ends a visit for good, here and on every server, also when the database cannot be told. */
    void end(HttpServletRequest request, Visit visit) throws ServletException {
        try {
            sessions.end(visit.sid(), visit.person());
        } finally {
            forget(request);
        }
    }
}
