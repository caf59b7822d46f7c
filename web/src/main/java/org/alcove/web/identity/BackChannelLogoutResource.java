package org.alcove.web.identity;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.MalformedURLException;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.people.Sessions;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/**
 * Where Keycloak says that a session has ended (OpenID Connect Back-Channel Logout 1.0). Public, since it is the token
 * that is believed and not who brings it.
 */
@Path("/back-channel-logout")
@ApplicationScoped
public class BackChannelLogoutResource {

    private static final Logger LOG = Logger.getLogger(BackChannelLogoutResource.class.getName());
    private static final int TOKEN_LIMIT = 16 * 1024;
    private static final int TIMEOUT_MS = 2_000;
    private static final int KEYS_LIMIT_BYTES = 64 * 1024;

    private Sessions sessions;
    private LogoutTokens tokens;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected BackChannelLogoutResource() {}

    @Inject
    public BackChannelLogoutResource(Sessions sessions, Addresses addresses) throws MalformedURLException {
        this.sessions = sessions;
        this.tokens = new LogoutTokens(
                addresses.issuer(),
                addresses.client(),
                JWKSourceBuilder.<SecurityContext>create(
                                addresses.keys().toURL(),
                                new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, KEYS_LIMIT_BYTES))
                        .build(), // cached for five minutes, asked again early for an unknown key, but not often
                Clock.systemUTC());
    }

    /** 200 when the session is ended, 400 for a token that is not good, 503 when that cannot be said now. */
    @POST
    @Operation(operationId = "endSession", summary = "Hear from the realm that a session has ended")
    @SecurityRequirements // the token is believed, not who brings it
    @APIResponse(responseCode = "200", description = "The session is ended")
    @APIResponse(responseCode = "503", description = "The realm's keys are not to be had; say it again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@FormParam("logout_token") @Nullable String token) {
        if (token == null || token.isBlank() || token.length() > TOKEN_LIMIT) {
            throw new Refusal(Reason.MALFORMED, "no logout token");
        }
        try {
            sessions.end(tokens.sidOf(token), null);
            return answer(Response.Status.OK);
        } catch (LogoutTokens.KeysUnavailable keys) {
            LOG.log(Level.WARNING, "A logout token could not be checked: the realm's keys are not to be had", keys);
            return answer(Response.Status.SERVICE_UNAVAILABLE);
        }
    }

    private static Response answer(Response.Status status) {
        return Response.status(status).header("Cache-Control", "no-store").build();
    }
}
