package org.alcove.web.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends sessions at Keycloak without the browser (OpenID Connect RP-Initiated Logout 1.0, section 2, with the id token
 * as the hint). Nobody waits for it: should it fail, our own list of ended sessions still refuses this one, and the
 * next sign-in with it ends it in the browser.
 */
@ApplicationScoped
public class KeycloakSessions {

    private static final Logger LOG = Logger.getLogger(KeycloakSessions.class.getName());
    private static final int TIMEOUT_MS = 3_000;

    private Addresses addresses;

    @Resource
    private ManagedExecutorService executor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected KeycloakSessions() {}

    @Inject
    public KeycloakSessions(Addresses addresses) {
        this.addresses = addresses;
    }

    void end(String idToken) {
        URI address = addresses.quietSignOut(idToken);
        try {
            executor.execute(() -> tell(address));
        } catch (RejectedExecutionException busy) {
            LOG.log(Level.WARNING, "Keycloak was not told that a session has ended", busy);
        }
    }

    private static void tell(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            connection.disconnect();
            if (status >= 400) {
                LOG.log(Level.WARNING, "Keycloak answered {0} when told that a session has ended", status);
            }
        } catch (IOException unreachable) {
            LOG.log(
                    Level.WARNING,
                    "Keycloak was not told that a session has ended: {0}",
                    unreachable.getClass().getSimpleName());
        }
    }
}
