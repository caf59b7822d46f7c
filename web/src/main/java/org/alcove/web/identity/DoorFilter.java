package org.alcove.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.alcove.people.CurrentPerson;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * The door: says once per request who is there, and lets nobody through who is not known where Alcove is not public.
 * People come with a visit, programs with a bearer token; what comes with neither is sent to sign in, or told so with
 * a 401 where a program asks.
 */
public class DoorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient CurrentPerson currentPerson;
    private final transient Visits visits;
    private final transient Programs programs;
    private final transient Addresses addresses;

    @Inject
    public DoorFilter(CurrentPerson currentPerson, Visits visits, Programs programs, Addresses addresses) {
        this.currentPerson = currentPerson;
        this.visits = visits;
        this.programs = programs;
        this.addresses = addresses;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Asked.hasBearer(request)) {
            Bearer bearer = programs.require(request, response);
            currentPerson.become(bearer.person(), bearer.sid());
            chain.doFilter(request, response);
            return;
        }
        Optional<Visit> visit = visitOf(request, response);
        if (visit.isPresent()) {
            currentPerson.become(visit.get().person(), visit.get().sid());
            chain.doFilter(new VisitorsRequest(request, visit.get()), response);
        } else if (Asked.isPublic(Asked.path(request))) {
            chain.doFilter(request, response);
        } else {
            sendAway(request, response);
        }
    }

    private Optional<Visit> visitOf(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        String path = Asked.path(request);
        if (path.equals(Asked.SIGN_IN)) {
            return visits.atSignIn(request, response);
        }
        return Asked.isStatic(path) ? Optional.empty() : visits.of(request);
    }

    private void sendAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (Asked.isApi(Asked.path(request)) || Asked.isUpgrade(request)) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "neither a session nor a token");
        }
        if (Asked.path(request).equals(Asked.SIGN_IN)) {
            startAgain(request, response);
        } else {
            SignInServlet.send(response, LocalPath.of(Asked.withQuery(request)));
        }
    }

    /** Signed in for the server, but without a visit. A session that was ended is ended at Keycloak first. */
    private void startAgain(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<FreshToken> ended = visits.endedBefore();
        visits.forget(request);
        if (ended.isPresent()) {
            SignInServlet.redirect(response, addresses.signOut(ended.get().raw()));
        } else {
            SignInServlet.sendOnceMore(request, response);
        }
    }
}
