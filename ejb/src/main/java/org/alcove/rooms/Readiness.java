package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.alcove.notices.Notices;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether this server can carry a room: three things have to be there, and a proxy sends nobody here without them. */
@ApplicationScoped
class Readiness {

    @Inject
    private MediaServers media;

    @Inject
    private Notices notices;

    @Inject
    private ServerLease lease;

    @Produces
    @org.eclipse.microprofile.health.Readiness
    HealthCheck sound() {
        return () -> answer("sound", media.isAvailable());
    }

    @Produces
    @org.eclipse.microprofile.health.Readiness
    HealthCheck notices() {
        return () -> answer("notices", notices.isListening());
    }

    @Produces
    @org.eclipse.microprofile.health.Readiness
    HealthCheck lease() {
        return () -> answer("lease", lease.isHeld());
    }

    private static HealthCheckResponse answer(String name, boolean there) {
        return HealthCheckResponse.named(name).status(there).build();
    }
}
