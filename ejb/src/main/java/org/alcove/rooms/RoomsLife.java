package org.alcove.rooms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;

/** From the start of this server to its stop: what goes on in rooms without anybody asking. */
@Singleton
@Startup
@DependsOn({"Migrations", "Notices", "RefusedAttempts"}) // which therefore stop after it
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RoomsLife {

    private static final Duration RENEW = Duration.ofSeconds(2);
    private static final Duration RIGHTS = Duration.ofMillis(800);
    private static final Duration STRAYS = Duration.ofSeconds(2);
    private static final Duration KEEP = Duration.ofSeconds(5);
    private static final Duration TIDY = Duration.ofSeconds(30);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final Duration WATCH = Duration.ofMillis(100);

    @Resource
    private ManagedThreadFactory factory;

    @Resource
    private ContextService context;

    @Resource
    private TimerService timers;

    @Inject
    private RoomThreads threads;

    @Inject
    private MediaServers media;

    @Inject
    private ServerLease lease;

    @Inject
    private DueRooms due;

    @Inject
    private LostDevices lost;

    @Inject
    private StrayDevices strays;

    @Inject
    private RightsWatch rights;

    @Inject
    private RoomFeeds feeds;

    @Inject
    private Offers offers;

    @Inject
    private MediaOwners owners;

    @Inject
    private PersonPace pace;

    @Inject
    private Pulse pulse;

    @Inject
    private RoomMetrics metrics;

    @Inject
    private TryOutSound tryOuts;

    @PostConstruct
    void start() {
        threads.start(factory, context);
        lease.renew();
        media.start();
        timers.createSingleActionTimer(0, new TimerConfig(null, false));
    }

    /** A timer first goes off when the application has started; before, these threads and the start wait for each other. */
    @Timeout
    void begin() {
        threads.repeat(RENEW, lease::renew);
        threads.repeat(HALF_A_SECOND, due::passTime);
        threads.repeat(HALF_A_SECOND, due::clearUp);
        threads.repeat(HALF_A_SECOND, lost::report);
        threads.repeat(STRAYS, strays::look);
        threads.repeat(HALF_A_SECOND, this::tend);
        threads.repeat(TIDY, due::tidy);
        threads.repeat(RIGHTS, rights::look);
        threads.repeat(KEEP, media::keep);
        threads.watch(WATCH, this::check);
        metrics.begin();
    }

    private void tend() {
        feeds.tend();
        offers.tend();
        owners.tend();
        pace.tidy();
        tryOuts.tidy();
    }

    /** Waits for nothing: it must see that time is up also when nothing else moves. */
    private void check() {
        lease.check();
        owners.check();
        tryOuts.check();
        pulse.beat();
    }

    /** Rooms first, then what they stand on. */
    @PreDestroy
    void stop() {
        threads.stopJobs();
        owners.releaseAll();
        threads.stop();
        lease.giveUp();
        media.stop();
    }
}
