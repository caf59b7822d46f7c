package org.alcove.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Signing out: the visit ends here and on every server, then the browser ends its session at Keycloak. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Visits visits;
    private final transient Addresses addresses;

    @Inject
    public SignOutServlet(Visits visits, Addresses addresses) {
        this.visits = visits;
        this.addresses = addresses;
    }

    /** By POST only: {@link SameSiteFilter} has seen to it that the person asked for it. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        Optional<Visit> visit = visits.of(request);
        if (visit.isEmpty()) {
            visits.forget(request);
            SignInServlet.redirect(response, "/");
            return;
        }
        visits.end(request, visit.get());
        SignInServlet.redirect(response, addresses.signOut(visit.get().idToken()));
    }
}
