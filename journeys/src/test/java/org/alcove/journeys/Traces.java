package org.alcove.journeys;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What somebody's act would leave behind in an organisation: other rows in a table, or an entry in the trail. */
record Traces(Map<String, String> contents) {

    /** Where rows come and go by themselves as time passes. */
    private static final Set<String> MOVES_BY_ITSELF = Set.of(
            "audit_entry",
            "person_key",
            "server",
            "room",
            "room_server",
            "media_offer",
            "chat_message",
            "to_mirror",
            "letter",
            "ended_session",
            "person");

    private static final String TABLES = """
            select tablename, '' from pg_tables where schemaname = current_schema() and tablename not like 'flyway%'""";

    private static final String DONE = """
            select action, cast(count(*) as text) from audit_entry
            where cast(entry as jsonb) ->> 'outcome' = 'DONE'
            and cast(entry as jsonb) -> 'by' ->> 'role' <> 'system' and action not like 'TRAIL%' group by action""";

    static Traces in(Stack stack) {
        return stack.inOrganisation("harbour", connection -> {
            Map<String, String> contents = read(connection, DONE);
            for (String table : read(connection, TABLES).keySet()) {
                if (!MOVES_BY_ITSELF.contains(table)) {
                    contents.putAll(read(
                            connection,
                            "select '" + table
                                    + "', md5(coalesce(string_agg(cast(t as text), ',' order by cast(t as text)), ''))"
                                    + " from " + table + " t"));
                }
            }
            return new Traces(contents);
        });
    }

    private static Map<String, String> read(Connection connection, String query) throws SQLException {
        Map<String, String> read = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                read.put(rows.getString(1), rows.getString(2));
            }
        }
        return read;
    }

    /** The tables that are not as they were, and the actions that were recorded. */
    Set<String> since(Traces before) {
        Set<String> changed = new TreeSet<>(contents.keySet());
        changed.removeIf(name -> Objects.equals(contents.get(name), before.contents.get(name)));
        return changed;
    }
}
