package org.alcove.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** What Keycloak has not been told yet. Always up: people who are signed in take part without Keycloak. */
@Readiness
@ApplicationScoped
class MirrorHealth implements HealthCheck {

    @Inject
    private MirrorRound round;

    @Override
    public HealthCheckResponse call() {
        return round.waiting().health().build();
    }
}
