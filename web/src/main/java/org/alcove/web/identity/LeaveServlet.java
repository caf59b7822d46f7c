package org.alcove.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leave this page: whoever is looking over a shoulder sees a neutral page at once, and finds nobody signed in when they
 * go back. Keycloak is told behind the browser's back, without a question on the screen.
 *
 * <p>A link (GET) must do it too, since it works where nothing else does any more. That another site's link could end
 * somebody's session is prevented where the browser says that it is one; where it does not say, leaving wins: being
 * signed out is a nuisance, being unable to leave a danger.
 */
@WebServlet("/leave")
public class LeaveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Visits visits;
    private final transient KeycloakSessions keycloak;
    private final transient WayOut wayOut;

    @Inject
    public LeaveServlet(Visits visits, KeycloakSessions keycloak, WayOut wayOut) {
        this.visits = visits;
        this.keycloak = keycloak;
        this.wayOut = wayOut;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        if (isAnotherSites(request.getHeader("Sec-Fetch-Site"))) {
            SignInServlet.redirect(response, wayOut.after(request));
        } else {
            leave(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        leave(request, response);
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        SignInServlet.redirect(response, wayOut.after(request));
        Optional<Visit> visit = visits.of(request);
        if (visit.isEmpty()) {
            visits.forget(request);
        } else {
            keycloak.end(visit.get().idToken());
            visits.end(request, visit.get());
        }
    }

    private static boolean isAnotherSites(@Nullable String site) {
        return "cross-site".equals(site) || "same-site".equals(site);
    }
}
