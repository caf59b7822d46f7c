package org.alcove.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real PostgreSQL, without Keycloak: its accounts are a table here. */
@SuppressWarnings("NullAway.Init")
class ImportedRealmTest {
    @TempDir
    static Path temporary;

    private static RunFolder folder;
    private static Database database;

    private ImportedRealm realm;

    @BeforeAll
    static void startPostgres() throws IOException, InterruptedException, SQLException {
        folder = RunFolder.open(temporary);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            database = Database.at(folder, Secrets.in(folder), free.getLocalPort());
        }
        database.start(Progress.untold());
    }

    @AfterAll
    static void stopPostgres() {
        database.close();
        folder.close();
    }

    @BeforeEach
    void keycloakHasImportedARealmAndSomebodyHasAddedAnAccount() throws SQLException, IOException {
        java.nio.file.Files.deleteIfExists(folder.path("realm.imported"));
        in("postgres", "drop database if exists keycloak");
        in("postgres", "drop database if exists keycloak_before");
        realm = new ImportedRealm(folder, database);
        realm.prepare("realm", Progress.untold());
        realm.keep("realm");
        in("keycloak", "create table account as select 'added by hand' as name");
    }

    @Test
    void aRealmThatIsTheSameKeepsItsAccounts() throws SQLException, IOException {
        realm.prepare("realm", Progress.untold());
        assertThat(accounts("keycloak")).isEqualTo("added by hand");
    }

    @Test
    void aRealmThatHasChangedIsImportedAnewAndWhatWasThereIsSetAside() throws SQLException, IOException {
        realm.prepare("changed realm", Progress.untold());
        assertThat(tables("keycloak")).isZero();
        assertThat(accounts("keycloak_before")).isEqualTo("added by hand");
    }

    @Test
    void anImportThatWasCutOffIsBegunAgainAndDoesNotReplaceWhatWasSetAside() throws SQLException, IOException {
        realm.prepare("changed realm", Progress.untold());
        in("keycloak", "create table half (id int)");
        realm.prepare("changed realm", Progress.untold());
        assertThat(tables("keycloak")).isZero();
        assertThat(accounts("keycloak_before")).isEqualTo("added by hand");
    }

    @Test
    void onlyTheLastOneIsSetAside() throws SQLException, IOException {
        realm.prepare("second", Progress.untold());
        realm.keep("second");
        in("keycloak", "create table account as select 'added later' as name");
        realm.prepare("third", Progress.untold());
        assertThat(accounts("keycloak_before")).isEqualTo("added later");
    }

    private static String accounts(String name) throws SQLException {
        return one(name, "select name from account");
    }

    private static int tables(String name) throws SQLException {
        return Integer.parseInt(one(name, "select count(*) from pg_tables where schemaname = 'public'"));
    }

    private static void in(String name, String change) throws SQLException {
        try (Connection connection = database.superuser(name);
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private static String one(String name, String query) throws SQLException {
        try (Connection connection = database.superuser(name);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
