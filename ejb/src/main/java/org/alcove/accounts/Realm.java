package org.alcove.accounts;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * Alcove's line to its realm at Keycloak, as the service account {@code alcove-server}. Few ask at a time, nobody waits
 * long, and after three failures nobody waits at all for some seconds: {@link NoAnswer}, or an exception of MicroProfile
 * Fault Tolerance. What Keycloak refuses (400, 404, 409) comes as a {@link WebApplicationException}.
 */
@ApplicationScoped
class Realm {

    private static final long ANSWER_WITHIN_MILLIS = 1_500;
    private static final long CHANGE_WITHIN_MILLIS = 3_000;
    private static final String CLIENT = "alcove-server";

    /** Our own account is refused, or Keycloak is busy: nothing that whoever asks has done. */
    private static final Set<Integer> LATER = Set.of(401, 403, 408, 429);

    @Inject
    @ConfigProperty(
            name = "alcove.keycloak.internal.url",
            defaultValue = "${alcove.keycloak.url:http://localhost:9081}")
    private String address;

    @Inject
    @ConfigProperty(name = "alcove.keycloak.realm", defaultValue = "alcove")
    private String name;

    @Inject
    @ConfigProperty(name = "alcove.keycloak.client.secret")
    private Optional<String> secret;

    private @Nullable Keycloak quick;
    private @Nullable Keycloak patient;

    /** Asks for what is shown on a page: within two seconds or not at all. */
    @Bulkhead(8)
    @Timeout(2_000)
    @CircuitBreaker(
            requestVolumeThreshold = 3,
            failureRatio = 1,
            delay = 5_000,
            failOn = {NoAnswer.class, TimeoutException.class})
    <T> T ask(Function<RealmResource, T> question) {
        return answer(quick(), question);
    }

    /**
     * Asks for a change, which may take Keycloak a while: it sends an e-mail, it ends sessions. Not longer than the
     * database lets a transaction be idle, which may be waiting for this.
     */
    @Bulkhead(4)
    @CircuitBreaker(
            requestVolumeThreshold = 3,
            failureRatio = 1,
            delay = 5_000,
            failOn = {NoAnswer.class})
    <T> T change(Function<RealmResource, T> change) {
        return answer(patient(), change);
    }

    /** Throws what Keycloak says is wrong, if it does, and closes the answer. */
    static String done(Response answer) {
        try (answer) {
            if (answer.getStatus() >= Status.BAD_REQUEST.getStatusCode()) {
                throw new WebApplicationException(answer.getStatus());
            }
            String location = answer.getHeaderString("Location");
            return location == null ? "" : location.substring(location.lastIndexOf('/') + 1);
        }
    }

    @PreDestroy
    synchronized void close() {
        Optional.ofNullable(quick).ifPresent(Keycloak::close);
        Optional.ofNullable(patient).ifPresent(Keycloak::close);
    }

    private <T> T answer(Keycloak keycloak, Function<RealmResource, T> question) {
        try {
            return question.apply(keycloak.realm(name));
        } catch (ProcessingException e) {
            throw new NoAnswer(causeOf(e).getClass().getSimpleName());
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status >= Status.INTERNAL_SERVER_ERROR.getStatusCode() || LATER.contains(status)) {
                throw new NoAnswer("status " + status);
            }
            throw e;
        }
    }

    private static Throwable causeOf(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }

    private synchronized Keycloak quick() {
        Keycloak keycloak = quick;
        if (keycloak == null) {
            keycloak = open(ANSWER_WITHIN_MILLIS);
            quick = keycloak;
        }
        return keycloak;
    }

    private synchronized Keycloak patient() {
        Keycloak keycloak = patient;
        if (keycloak == null) {
            keycloak = open(CHANGE_WITHIN_MILLIS);
            patient = keycloak;
        }
        return keycloak;
    }

    private Keycloak open(long answerWithinMillis) {
        return KeycloakBuilder.builder()
                .serverUrl(address)
                .realm(name)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(CLIENT)
                .clientSecret(secret.orElseThrow(() -> new NoAnswer("no secret is set")))
                .resteasyClient(RealmClients.client(answerWithinMillis))
                .build();
    }
}
