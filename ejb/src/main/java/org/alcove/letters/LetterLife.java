package org.alcove.letters;

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
import org.alcove.outgoing.Turnstile;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** From the start of this server to its stop: looks again and again for letters to send, and for those that have come too late. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LetterLife {

    private static final Logger LOG = System.getLogger(LetterLife.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Turnstile turnstile = new Turnstile("What has to be sent was");

    @Resource
    private TimerService timers;

    @Inject
    private LetterRound round;

    @Inject
    private MetricRegistry registry;

    @PostConstruct
    void start() {
        round.waiting().measure(registry);
        if (!round.hasMailServer()) {
            LOG.log(Level.WARNING, "No mail server is set: letters are not sent (ALCOVE_MAIL_HOST, ALCOVE_MAIL_FROM)");
        }
        timers.createIntervalTimer(PAUSE.toMillis(), PAUSE.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        turnstile.pass(round::go);
    }
}
