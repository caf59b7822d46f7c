package org.alcove.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alcove.outgoing.Turnstile;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** From the start of this server to its stop: looks again and again for what Keycloak has to be told. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MirrorLife {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Turnstile turnstile = new Turnstile("What Keycloak has to be told was");

    @Resource
    private TimerService timers;

    @Inject
    private MirrorRound round;

    @Inject
    private MetricRegistry registry;

    @PostConstruct
    void start() {
        round.waiting().measure(registry);
        timers.createIntervalTimer(PAUSE.toMillis(), PAUSE.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        turnstile.pass(round::go);
    }
}
