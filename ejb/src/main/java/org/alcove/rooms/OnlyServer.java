package org.alcove.rooms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The embedded engine mixes in this server's memory, so it takes all browsers of a room to be here. This keeps a second
 * server away from the same database, by a lock of PostgreSQL that lasts as long as its connection.
 */
@ApplicationScoped
class OnlyServer {

    private static final Logger LOG = System.getLogger(OnlyServer.class.getName());
    private static final long LOCK = 0x416c636f7665L;

    /** A server that was killed a moment ago may still have its connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Resource(lookup = "jdbc/alcove-notices")
    @SuppressWarnings("NullAway.Init")
    private DataSource database;

    private @Nullable Connection holding;

    /** Takes the lock, or refuses to start and says which setting is the way to more servers. */
    synchronized void claim() {
        try {
            Connection connection = database.getConnection();
            if (!isLockedBy(connection)) {
                connection.close();
                throw new IllegalStateException(
                        "Another Alcove server already uses this database, and sound is made inside"
                                + " the server. Stop the other one, or set ALCOVE_KURENTO_URL on both to use Kurento media"
                                + " servers.");
            }
            holding = connection;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** Whether the lock is still ours. A lost connection is made again as soon as the database allows. */
    synchronized boolean isHeld() {
        Connection connection = holding;
        try {
            if (connection == null || connection.isValid(2)) {
                return true;
            }
            release();
            claim();
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The lock that keeps a second server away is not held: {0}", e.getMessage());
            return false;
        }
    }

    synchronized void release() {
        Connection connection = holding;
        holding = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "The connection was closed already", e);
            }
        }
    }

    private static boolean isLockedBy(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement wait = connection.prepareStatement("select set_config('lock_timeout', ?, false)");
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            wait.setString(1, Long.toString(PATIENCE.toMillis()));
            wait.execute();
            lock.setLong(1, LOCK);
            try (ResultSet locked = lock.executeQuery()) {
                return locked.next();
            }
        } catch (SQLException e) {
            if ("55P03".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
