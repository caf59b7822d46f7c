package org.alcove.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;

/**
 * Records refused attempts, each after the refused transaction is rolled back: on another thread and in a transaction of
 * its own, so that it neither waits for the refused one nor is undone with it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@ExcludeDefaultInterceptors
public class RefusedAttempts {

    private static final Logger LOG = System.getLogger(RefusedAttempts.class.getName());
    private static final int KINDS_PER_MINUTE = 10_000;

    private final Tally tally = new Tally(KINDS_PER_MINUTE);
    private final Clock clock = Clock.systemUTC();

    @Resource
    ManagedExecutorService threads;

    @Inject
    RefusalRecord record;

    public void note(Refused refused) {
        if (tally.isFirst(refused, clock.instant())) {
            later(refused, 1);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tellWhatEnded() {
        tell(clock.instant());
    }

    /** What is still being counted when the server stops is told early. */
    @PreDestroy
    void tellEverything() {
        tell(Instant.MAX);
    }

    private void tell(Instant now) {
        tally.ended(now).forEach(count -> write(count.first(), count.more()));
        long untold = tally.takeUntold();
        if (untold > 0) {
            LOG.log(Level.WARNING, "{0} refused attempts were too many kinds for one minute", untold);
        }
    }

    private void later(Refused refused, long times) {
        try {
            threads.execute(() -> write(refused, times));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.ERROR, "A refused attempt could not be recorded", e);
        }
    }

    private void write(Refused refused, long times) {
        try {
            record.append(refused, times);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A refused attempt could not be recorded", e);
        }
    }
}
