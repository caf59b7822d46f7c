package org.alcove.rooms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.alcove.database.DatabaseFault;
import org.jspecify.annotations.Nullable;

/**
 * The embedded engine mixes in this server's memory, so it takes all browsers of a room to be here. This keeps a second
 * server away from the same database, by a lock of PostgreSQL that lasts as long as its connection.
 */
@ApplicationScoped
class OnlyServer {

    private static final Logger LOG = System.getLogger(OnlyServer.class.getName());
    private static final long LOCK = 0x416c636f7665L;
    private static final int CHECK_SECONDS = 2;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** A server that was killed a moment ago may still have its connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Resource(lookup = "jdbc/alcove-notices")
    private DataSource database;

    private boolean wanted;
    private @Nullable Connection holding;

    /** Takes the lock, or refuses to start and says which setting is the way to more servers. */
    synchronized void claim() {
        wanted = true;
        try {
            holding = locked(database.getConnection());
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** A connection that was lost, and the lock with it, is made again as soon as the database allows. */
    synchronized void keep() {
        if (wanted && !isHeld()) {
            drop();
            claim();
        }
    }

    /** Whether nobody else can have the lock; always when none is needed. */
    synchronized boolean isHeld() {
        try {
            Connection connection = holding;
            return !wanted || (connection != null && connection.isValid(CHECK_SECONDS));
        } catch (SQLException e) {
            return false;
        }
    }

    synchronized void release() {
        wanted = false;
        Connection connection = holding;
        if (connection != null) {
            try (Statement statement = connection.createStatement()) {
                // the connection goes back to a pool, and would keep the lock there
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "The connection was lost already", e);
            }
        }
        drop();
    }

    private void drop() {
        try (Connection old = holding) {
            LOG.log(Level.DEBUG, "Leaving {0}", old);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The connection was lost already", e);
        }
        holding = null;
    }

    private static Connection locked(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = " + PATIENCE.toMillis());
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            statement.execute("reset lock_timeout");
            return connection;
        } catch (SQLException e) {
            connection.close();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new IllegalStateException("Another Alcove server already uses this database, and sound is made"
                        + " inside the server. Stop the other one, or set ALCOVE_KURENTO_URL on both to use Kurento"
                        + " media servers.");
            }
            throw e;
        }
    }
}
