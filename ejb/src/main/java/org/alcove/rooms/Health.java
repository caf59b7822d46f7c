package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.alcove.notices.Notices;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * What this server says of itself. <em>Started</em>: the schema is up to date, and rooms can live here. <em>Live</em>: what
 * cuts sound in time still goes round; if not, only a new start helps. <em>Ready</em>: it can carry a room; three things
 * have to be there, and a proxy sends nobody here without them. Neither Keycloak nor e-mail is among them: whoever is
 * signed in can take part without.
 */
@ApplicationScoped
class Health {

    @Inject
    private MediaServers media;

    @Inject
    private Notices notices;

    @Inject
    private ServerLease lease;

    @Inject
    private Pulse pulse;

    @Produces
    @Startup
    HealthCheck start() {
        return () -> answer("start", pulse.hasBegun());
    }

    @Produces
    @Liveness
    HealthCheck pulse() {
        return () -> answer("pulse", pulse.isGoing());
    }

    @Produces
    @Readiness
    HealthCheck sound() {
        return () -> answer("sound", media.isAvailable());
    }

    @Produces
    @Readiness
    HealthCheck notices() {
        return () -> answer("notices", notices.isListening());
    }

    @Produces
    @Readiness
    HealthCheck lease() {
        return () -> answer("lease", lease.isHeld());
    }

    private static HealthCheckResponse answer(String name, boolean there) {
        return HealthCheckResponse.named(name).status(there).build();
    }
}
