package org.alcove.web.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.alcove.organisations.Arrivals;
import org.alcove.people.People;
import org.alcove.people.PersonId;
import org.alcove.people.Sessions;

/** Visits begin, are found again, and end. */
@Dependent
public class Visits {

    private final Sessions sessions;
    private final People people;
    private final BiConsumer<PersonId, Set<String>> arrivals;
    private final Clock clock;
    private final boolean secure;
    private final Function<Instant, Optional<FreshToken>> signIn;

    @Inject
    public Visits(Sessions sessions, People people, Arrivals arrivals, Addresses addresses) {
        this(new House(sessions, people, arrivals::arrive), Clock.systemUTC(), addresses.secure(), FreshToken::present);
    }

    /** Those inside who are told of a visit. */
    record House(Sessions sessions, People people, BiConsumer<PersonId, Set<String>> arrivals) {}

    Visits(House house, Clock clock, boolean secure, Function<Instant, Optional<FreshToken>> signIn) {
        this.sessions = house.sessions();
        this.people = house.people();
        this.arrivals = house.arrivals();
        this.clock = clock;
        this.secure = secure;
        this.signIn = signIn;
    }

    /** The visit this request belongs to; empty if there is none. */
    Optional<Visit> of(HttpServletRequest request) {
        Visit visit = Visit.in(request.getSession(false));
        return Optional.ofNullable(visit)
                .filter(kept -> VisitKey.shownBy(request)
                        .filter(key -> key.opens(kept.keyHash()))
                        .isPresent())
                .filter(kept ->
                        !kept.isOver(clock.instant()) && !sessions.isEnded(kept.sid(), kept.person(), kept.since()));
    }

    /**
     * The same where people sign in: begun now, if the server has just signed in somebody. A visit that goes on with the
     * same session at Keycloak goes on, and hears where its person belongs by now.
     */
    Optional<Visit> atSignIn(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        Optional<Visit> known = of(request);
        Optional<FreshToken> token = signIn.apply(clock.instant()).filter(fresh -> !isEnded(fresh));
        if (token.isEmpty()) {
            return known;
        }
        if (known.filter(token.get()::began).isPresent()) {
            arrivals.accept(token.get().person(), token.get().organisations());
            return known;
        }
        return Optional.of(begin(request, response, token.get()));
    }

    /** The session of whoever has just signed in with this request was ended before: only Keycloak does not know. */
    Optional<FreshToken> endedBefore() {
        return signIn.apply(clock.instant()).filter(this::isEnded);
    }

    private boolean isEnded(FreshToken token) {
        return sessions.isEnded(token.sid(), token.person(), token.signedInAt());
    }

    /**
     * In a session of its own: an id that was planted before the sign-in is worth nothing after it. A new session, since
     * the server no longer stores one whose id was changed. The server's own sign-in has done its work, and its cookie
     * shall not begin another visit.
     */
    private Visit begin(HttpServletRequest request, HttpServletResponse response, FreshToken token)
            throws ServletException {
        VisitKey key = VisitKey.draw();
        Visit visit = token.visit(clock.instant(), key);
        people.welcome(visit.person());
        arrivals.accept(visit.person(), token.organisations());
        forget(request);
        visit.keepIn(request.getSession(true));
        key.giveTo(response, secure);
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
