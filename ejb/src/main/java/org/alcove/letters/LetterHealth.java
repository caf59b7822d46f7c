package org.alcove.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Letters that have not been sent yet. Always up: people take part without them. */
@Readiness
@ApplicationScoped
class LetterHealth implements HealthCheck {

    @Inject
    private LetterRound round;

    @Override
    public HealthCheckResponse call() {
        return round.waiting()
                .health()
                .withData("mailServer", round.hasMailServer())
                .build();
    }
}
