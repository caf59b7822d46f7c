package org.alcove.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.alcove.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself guarantees about the audit trail, whatever the application does. */
class AuditTableTest {

    private final TestDatabase database = TestDatabase.shared();
    private UUID harbour = UUID.randomUUID();

    @BeforeEach
    void oneEntryOfHarbour() throws SQLException {
        harbour = database.organisation();
        try (Connection app = database.app()) {
            TestDatabase.enter(app, harbour);
            AuditRows.insert(app, harbour, UUID.randomUUID());
            app.commit();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set at = now()",
                "update audit_entry set entry = entry",
                "delete from audit_entry",
                "truncate audit_entry",
                "alter table audit_entry disable trigger all",
                "drop table audit_entry"
            })
    void theApplicationCannotChangeWhatIsWritten(String statement) throws SQLException {
        try (Connection app = database.app()) {
            assertRefused(app, statement);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set at = now()", "delete from audit_entry", "truncate audit_entry cascade"})
    void notEvenTheOwnerChangesItByAccident(String statement) throws SQLException {
        try (Connection owner = database.owner()) {
            assertRefused(owner, statement);
        }
    }

    @Test
    void theJobsSeeNothingOfIt() throws SQLException {
        try (Connection jobs = database.jobs()) {
            assertRefused(jobs, "select * from audit_entry");
        }
    }

    @Test
    void theApplicationCannotSayWhichTransactionItWas() throws SQLException {
        try (Connection app = database.app()) {
            assertRefused(app, "insert into audit_entry (id, transaction) values (gen_random_uuid(), '3')");
        }
    }

    @Test
    void anEntryThatDoesNotMatchItsHashIsNotTaken() throws SQLException {
        try (Connection app = database.app()) {
            TestDatabase.enter(app, harbour);
            assertThatThrownBy(() -> AuditRows.insert(app, harbour, UUID.randomUUID(), new byte[32]))
                    .hasMessageContaining("audit_entry");
        }
    }

    @Test
    void anEntryOfAnotherOrganisationIsNotTaken() throws SQLException {
        UUID linden = database.organisation();
        try (Connection app = database.app()) {
            TestDatabase.enter(app, harbour);
            assertThatThrownBy(() -> AuditRows.insert(app, linden, UUID.randomUUID()))
                    .hasMessageContaining("row-level security");
        }
    }

    private void assertRefused(Connection connection, String sql) throws SQLException {
        TestDatabase.enter(connection, harbour);
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }
}
