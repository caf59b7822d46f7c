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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** From the start of this server to its stop: looks again and again for what Keycloak has to be told. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MirrorLife {

    private static final Logger LOG = System.getLogger(MirrorLife.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ReentrantLock one = new ReentrantLock();

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
        if (!one.tryLock()) {
            return;
        }
        try {
            round.go();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What Keycloak has to be told was not looked at; it will be again", e);
        } finally {
            one.unlock();
        }
    }
}
