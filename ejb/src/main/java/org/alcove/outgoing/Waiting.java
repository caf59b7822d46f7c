package org.alcove.outgoing;

import java.util.function.ToLongFunction;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;

/**
 * How much waits to go out, and how long the oldest of it has: as this server saw it last. It is the same for all servers
 * of an installation, and makes none of them unready, because people can take part without.
 */
public final class Waiting {

    private final String name;
    private volatile long number;
    private volatile long oldestSeconds;

    /** @param name one word, for health and metrics */
    public Waiting(String name) {
        this.name = name;
    }

    public void see(long waiting, long oldestForSeconds) {
        number = waiting;
        oldestSeconds = oldestForSeconds;
    }

    /** Up, whatever waits: it only tells. */
    public HealthCheckResponseBuilder health() {
        return HealthCheckResponse.named(name)
                .up()
                .withData("waiting", number)
                .withData("oldestSeconds", oldestSeconds);
    }

    public void measure(MetricRegistry registry) {
        gauge(registry, "waiting", me -> me.number);
        gauge(registry, "oldest_seconds", me -> me.oldestSeconds);
    }

    private void gauge(MetricRegistry registry, String what, ToLongFunction<Waiting> value) {
        Metadata metadata = Metadata.builder()
                .withName("alcove_" + name + "_" + what)
                .withDescription("What waits to go out (" + name + "): " + what.replace('_', ' '))
                .withUnit(MetricUnits.NONE)
                .build();
        registry.gauge(metadata, this, value::applyAsLong);
    }
}
