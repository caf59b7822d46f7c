package org.alcove.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with Alcove's own roles and schema, shared by the tests of this build. Every test makes
 * organisations of its own, so that none has to clean up.
 */
public final class TestDatabase {

    public static final String PASSWORD = "for-tests-only";

    private static final Logger TALKATIVE = Logger.getLogger("io.zonky");

    private final EmbeddedPostgres postgres;

    private TestDatabase() {
        TALKATIVE.setLevel(Level.WARNING);
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // its transactions would hold back readers of committed entries at moments of its own choosing
                    .setServerConfig("autovacuum", "off")
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                    Statement statement = superuser.createStatement()) {
                statement.execute("create database alcove");
            }
            try (Connection superuser =
                            postgres.getDatabase("postgres", "alcove").getConnection();
                    Statement statement = superuser.createStatement()) {
                statement.execute(roles());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one that the tests of a build share, with the schema. */
    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    /** One of its own, with the roles and nothing else: whoever uses it makes the schema. */
    public static TestDatabase withoutSchema() {
        return new TestDatabase();
    }

    public int port() {
        return postgres.getPort();
    }

    /** A connection with the rights of the application, auto-commit off. */
    public Connection app() throws SQLException {
        return as("alcove_app");
    }

    public Connection jobs() throws SQLException {
        return as("alcove_jobs");
    }

    /** With the rights of the server's own keeping of sessions. */
    public Connection sessions() throws SQLException {
        return as("alcove_sessions");
    }

    public Connection owner() throws SQLException {
        return as("alcove_owner");
    }

    /** An organisation that did not exist before, with nobody in it. */
    public UUID organisation() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection owner = owner()) {
            enter(owner, id);
            try (PreparedStatement insert = owner.prepareStatement(
                    "insert into organisation (id, slug, name, time_zone) values (?, ?, 'Harbour', 'UTC')")) {
                insert.setObject(1, id);
                insert.setString(2, "o" + id);
                insert.executeUpdate();
            }
            owner.commit();
        }
        return id;
    }

    /** Sets the organisation for the rest of the transaction. */
    public static void enter(Connection connection, UUID organisation) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('alcove.organisation', ?, true)")) {
            set.setString(1, organisation.toString());
            set.execute();
        }
    }

    private Connection as(String role) throws SQLException {
        Connection connection = DriverManager.getConnection(url(), role, PASSWORD);
        connection.setAutoCommit(false);
        return connection;
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/alcove";
    }

    private static String roles() throws IOException {
        try (InputStream script = TestDatabase.class.getResourceAsStream("/db/roles.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(":'(owner|app|jobs|sessions)_password'", "'" + PASSWORD + "'");
        }
    }

    /** Started when first asked for. */
    private static final class Shared {

        static final TestDatabase DATABASE = new TestDatabase();

        static {
            Flyway.configure()
                    .dataSource(DATABASE.url(), "alcove_owner", PASSWORD)
                    .defaultSchema("alcove")
                    .load()
                    .migrate();
        }
    }
}
