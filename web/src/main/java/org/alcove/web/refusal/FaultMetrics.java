package org.alcove.web.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;

/** How often this server had to answer with an incident: the number that should stay what it is. */
@ApplicationScoped
public class FaultMetrics {

    @Inject
    private MetricRegistry registry;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        Metadata metadata = Metadata.builder()
                .withName("alcove_incidents")
                .withDescription("Faults that this server has reported since its start")
                .withUnit(MetricUnits.NONE)
                .build();
        registry.gauge(metadata, this, me -> Incidents.reported());
    }
}
