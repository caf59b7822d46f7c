package org.alcove.planning;

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

/** From the start of this server to its stop: looks again and again for what planning has to do by itself. */
@Singleton
@Startup
@DependsOn({"Migrations", "RefusedAttempts"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlanningLife {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource
    private TimerService timers;

    @Inject
    private DuePlans due;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(PAUSE.toMillis(), PAUSE.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        due.look();
    }
}
