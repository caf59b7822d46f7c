package org.alcove.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the server keeps HTTP sessions: for itself, and for no longer than they last. */
class HttpSessionTableTest {

    private static final String SESSION =
            "insert into alcove_sessions.http_session (id, propid, appname, lastaccess, small)"
                    + " values ('%1$s', '%1$s', 'default_host/', 1, 'a visit'::bytea)";

    private final TestDatabase database = TestDatabase.shared();

    @Test
    void theServersOwnRoleKeepsSessions() throws SQLException {
        try (Connection sessions = database.sessions();
                Statement statement = sessions.createStatement()) {
            statement.execute(SESSION.formatted("kept"));
            statement.execute("update alcove_sessions.http_session set lastaccess = 2 where id = 'kept'");
            assertThat(strings(sessions, "select lastaccess from alcove_sessions.http_session where id = 'kept'"))
                    .containsExactly("2");
            statement.execute("delete from alcove_sessions.http_session where id = 'kept'");
            assertThat(strings(sessions, "select id from alcove_sessions.http_session where id = 'kept'"))
                    .isEmpty();
        }
    }

    @Test
    void itSeesNothingElseAndMakesNothing() throws SQLException {
        try (Connection sessions = database.sessions()) {
            assertThat(strings(
                            sessions,
                            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                    + " where n.nspname like 'alcove%' and c.relkind in ('r', 'v', 'm')"
                                    + " and has_table_privilege(c.oid, 'select, insert, update, delete, truncate')"))
                    .containsExactly("http_session");
            assertThatThrownBy(() -> strings(sessions, "create table alcove_sessions.more (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyElseReadsSessions() throws SQLException {
        for (Connection other : List.of(database.app(), database.jobs())) {
            try (other) {
                assertThatThrownBy(() -> strings(other, "select id from alcove_sessions.http_session"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void noSessionGetsIntoTheDatabasesLogOrABaseBackup() throws SQLException {
        try (Connection owner = database.owner()) {
            assertThat(strings(owner, "select relpersistence from pg_class where relname = 'http_session'"))
                    .containsExactly("u");
        }
    }

    /** Open Liberty looks for these by name; it reads and writes {@code small} alone on PostgreSQL. */
    @Test
    void theColumnsAreThoseThatTheServerExpects() throws SQLException {
        try (Connection owner = database.owner()) {
            assertThat(
                            strings(
                                    owner,
                                    "select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute"
                                            + " where attrelid = 'alcove_sessions.http_session'::regclass and attnum > 0 order by attnum"))
                    .containsExactly(
                            "id character varying(128)",
                            "propid character varying(128)",
                            "appname character varying(128)",
                            "listenercnt smallint",
                            "lastaccess bigint",
                            "creationtime bigint",
                            "maxinactivetime integer",
                            "username character varying(255)",
                            "small bytea",
                            "medium bytea",
                            "large bytea");
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
