package org.alcove.web.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alcove.people.Sessions;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Programs at the door: whoever shows a token is who the token says, and nobody else. A token that is not good is
 * refused even where a cookie beside it would have been.
 */
@Dependent
public class Programs {

    private final Sessions sessions;

    @Inject
    public Programs(Sessions sessions) {
        this.sessions = sessions;
    }

    Bearer require(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (!(request.getUserPrincipal() instanceof JsonWebToken)) {
            request.authenticate(new SilentResponse(response));
        }
        if (!(request.getUserPrincipal() instanceof JsonWebToken token)) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "the token is not good");
        }
        Bearer bearer = Bearer.of(token);
        String sid = bearer.sid() == null ? "" : bearer.sid(); // none has an empty one
        if (sessions.isEnded(sid, bearer.person(), bearer.issuedAt())) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "the token's session was ended");
        }
        return bearer;
    }
}
