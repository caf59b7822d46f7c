package org.alcove.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.alcove.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself holds to, whatever the application does. */
class VettingTableTest {

    private final TestDatabase database = TestDatabase.shared();
    private final UUID joel = UUID.randomUUID();
    private UUID harbour = UUID.randomUUID();

    @BeforeEach
    void joelIsAMember() throws SQLException {
        harbour = database.organisation();
        try (Connection owner = database.owner()) {
            TestDatabase.enter(owner, harbour);
            run(owner, "insert into person (id) values ('" + joel + "')");
            run(owner, "insert into membership (organisation, person) values ('" + harbour + "', '" + joel + "')");
            owner.commit();
        }
    }

    @Test
    void oneApplicationOfAPersonGoesOnAtATime() throws SQLException {
        try (Connection app = entered()) {
            run(app, application("DRAFT", ""));
            assertThatThrownBy(() -> run(app, application("SUBMITTED", "")))
                    .hasMessageContaining("vetting_application_open");
        }
        try (Connection app = entered()) {
            run(app, application("TAKEN_BACK", ""));
            run(app, application("DECLINED", ""));
            run(app, application("DRAFT", ""));
        }
    }

    @Test
    void nothingThatWasWrittenStaysAfterADecision() throws SQLException {
        try (Connection app = entered()) {
            run(app, application("SUBMITTED", "I have been there."));
            assertThatThrownBy(() -> run(app, "update vetting_application set state = 'DECLINED'"))
                    .hasMessageContaining("check constraint");
        }
    }

    @Test
    void theApplicationDeletesNoApplicationAndMovesNothingOfAnAppointmentButItsEnd() throws SQLException {
        for (String forbidden : new String[] {
            "delete from vetting_application",
            "delete from vetting_check",
            "delete from training",
            "delete from appointment",
            "update appointment set starts_at = now()",
            "update appointment set person = organisation"
        }) {
            try (Connection app = entered()) {
                assertThatThrownBy(() -> run(app, forbidden)).as(forbidden).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void aJobFindsWhatIsDueAndNothingAboutWhom() throws SQLException {
        try (Connection app = entered()) {
            run(app, application("DRAFT", "I have been there."));
            run(app, "update vetting_application set due_at = now()");
            app.commit();
        }
        try (Connection jobs = database.jobs();
                Statement statement = jobs.createStatement()) {
            ResultSet due = statement.executeQuery(
                    "select id, organisation, due_at from vetting_application where organisation = '" + harbour + "'");
            assertThat(due.next()).isTrue();
        }
        for (String column : new String[] {"person", "motivation", "first_contact", "state", "reason"}) {
            try (Connection jobs = database.jobs()) {
                assertThatThrownBy(() -> run(jobs, "select " + column + " from vetting_application"))
                        .as(column)
                        .hasMessageContaining("permission denied");
            }
        }
        for (String table : new String[] {"vetting_check", "training"}) {
            try (Connection jobs = database.jobs()) {
                assertThatThrownBy(() -> run(jobs, "select 1 from " + table)).hasMessageContaining("permission denied");
            }
        }
    }

    private Connection entered() throws SQLException {
        Connection app = database.app();
        TestDatabase.enter(app, harbour);
        return app;
    }

    private String application(String state, String motivation) {
        return "insert into vetting_application (id, organisation, person, state, motivation) values ('"
                + UUID.randomUUID() + "', '" + harbour + "', '" + joel + "', '" + state + "', '" + motivation + "')";
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
