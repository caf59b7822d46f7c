package org.alcove.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Keycloak's database, which holds the realm as it is written now. Keycloak imports a realm only where it has none of
 * that name: a changed file or another address would be ignored, and sign-in fail without a word. So a database with
 * another realm is set aside, and Keycloak begins with a new one. What somebody entered by hand is not lost with it: the
 * last one set aside is kept.
 */
final class ImportedRealm {
    private static final String EXISTS = "select from pg_database where datname = ";

    private final Path record;
    private final Database database;

    ImportedRealm(RunFolder folder, Database database) {
        this.record = folder.path("realm.imported");
        this.database = database;
    }

    /** Called before Keycloak starts. */
    void prepare(String realm, Progress progress) throws SQLException, IOException {
        try (Connection connection = database.superuser("postgres");
                Statement statement = connection.createStatement()) {
            if (DatabaseRoles.exists(statement, EXISTS + "'keycloak'")) {
                if (Files.exists(record) && Files.readString(record).equals(digest(realm))) {
                    return;
                }
                setAside(statement, progress);
            }
            statement.execute("create database keycloak owner keycloak");
        }
    }

    /** Called when Keycloak answers: it has imported this realm whole. */
    void keep(String realm) throws IOException {
        Files.writeString(record, digest(realm));
    }

    /** Without a record an import was cut off, which must not take the place of what was set aside before it. */
    private void setAside(Statement statement, Progress progress) throws SQLException, IOException {
        boolean cutOff = !Files.exists(record) && DatabaseRoles.exists(statement, EXISTS + "'keycloak_before'");
        Files.deleteIfExists(record);
        if (cutOff) {
            statement.execute("drop database keycloak");
            return;
        }
        progress.tell(
                "The realm, its address or the port of letters has changed since Keycloak imported it: importing it anew."
                        + " Accounts added by hand are set aside in the database keycloak_before");
        statement.execute("drop database if exists keycloak_before");
        statement.execute("alter database keycloak rename to keycloak_before");
    }

    private static String digest(String realm) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(realm.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
