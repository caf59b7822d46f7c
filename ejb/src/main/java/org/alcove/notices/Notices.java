package org.alcove.notices;

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
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens to PostgreSQL on one dedicated connection and tells this server what it hears, as {@link Notice}. A lost
 * connection is made again, with growing pauses, and {@link NoticesResumed} says so.
 */
@Singleton
@Startup
@DependsOn("Sessions") // which hear it, and therefore stop after it
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Notices {

    private static final Logger LOG = System.getLogger(Notices.class.getName());
    private static final int WAIT_MILLIS = 500;
    private static final int ROUNDS_PER_CHECK = 6;
    private static final int CHECK_SECONDS = 2;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Pause pause = new Pause();
    private volatile boolean listening;
    private volatile @Nullable Thread thread;

    @Resource(lookup = "jdbc/alcove-notices")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private TimerService timers;

    @Inject
    private Event<Notice> notice;

    @Inject
    private Event<NoticesLost> lost;

    @Inject
    private Event<NoticesResumed> resumed;

    /** Whether notices arrive at this moment. */
    public boolean isListening() {
        return listening;
    }

    /** A timer first goes off when the application has started; before, a listener and the start wait for each other. */
    @PostConstruct
    void start() {
        timers.createSingleActionTimer(0, new TimerConfig(null, false));
    }

    @Timeout
    void listen() {
        Thread listener = threads.newThread(this::listenUntilStopped);
        listener.setName("alcove-notices");
        thread = listener;
        listener.start();
    }

    /** Waits for the listener: a server that stops would otherwise wait for it much longer. */
    @PreDestroy
    void stop() {
        stopped.countDown();
        Thread listener = thread;
        try {
            if (listener != null) {
                listener.join(TimeUnit.SECONDS.toMillis(CHECK_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenUntilStopped() {
        try {
            while (isWanted()) {
                listenOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenOnce() throws InterruptedException {
        try (Connection connection = database.getConnection()) {
            subscribe(connection);
            listening = true;
            resumed.fire(new NoticesResumed());
            hear(connection);
            unsubscribe(connection);
        } catch (SQLException | RuntimeException e) {
            if (isWanted()) {
                LOG.log(Level.WARNING, "Notices from PostgreSQL are interrupted; connecting again", e);
            }
        }
        if (listening) {
            listening = false;
            lost.fire(new NoticesLost());
        }
        boolean ended = stopped.await(pause.grow().toMillis(), TimeUnit.MILLISECONDS);
        if (ended) {
            LOG.log(Level.DEBUG, "Notices have ended");
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        for (int round = 1; isWanted(); round++) {
            for (PGNotification heard : postgres.getNotifications(WAIT_MILLIS)) {
                notice.fire(new Notice(heard.getName(), heard.getParameter()));
            }
            pause.reset();
            if (round % ROUNDS_PER_CHECK == 0 && !connection.isValid(CHECK_SECONDS)) {
                throw new SQLException("the connection for notices does not answer");
            }
        }
    }

    private static void subscribe(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (String channel : Channels.ALL) {
                statement.execute("listen " + channel);
            }
        }
    }

    /** The connection goes back to a pool, and would go on hearing there. */
    private static void unsubscribe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }
}
