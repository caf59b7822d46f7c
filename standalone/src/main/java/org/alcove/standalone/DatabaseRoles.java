package org.alcove.standalone;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Alcove's database and who may do what in them, set again at every start: the passwords are those of this machine. */
final class DatabaseRoles {
    private static final String SCRIPT = "/db/roles.sql";

    private DatabaseRoles() {}

    static void prepare(Database database, Secrets secrets) throws SQLException, IOException {
        try (Connection connection = database.superuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = 'keycloak'")) {
                statement.execute("create role keycloak login");
            }
            statement.execute(
                    "alter role keycloak password " + literal(secrets.word("ALCOVE_DATABASE_KEYCLOAK_PASSWORD")));
            if (!exists(statement, "select from pg_database where datname = 'alcove'")) {
                statement.execute("create database alcove");
            }
        }
        try (Connection connection = database.superuser("alcove");
                Statement statement = connection.createStatement()) {
            statement.execute(script(Map.of(
                    "owner_password", secrets.word("ALCOVE_DATABASE_OWNER_PASSWORD"),
                    "app_password", secrets.word("ALCOVE_DATABASE_APP_PASSWORD"),
                    "jobs_password", secrets.word("ALCOVE_DATABASE_JOBS_PASSWORD"),
                    "sessions_password", secrets.word("ALCOVE_DATABASE_SESSIONS_PASSWORD"))));
        }
    }

    /** The same script that psql runs on a server; its variables are filled in as psql would. */
    private static String script(Map<String, String> variables) throws IOException {
        String script = Database.resource(SCRIPT);
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            script = script.replace(":'" + variable.getKey() + "'", literal(variable.getValue()));
        }
        return script;
    }

    static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
