package org.alcove.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database shows to whoever works off what goes out. */
class WhatGoesOutTest {

    private final TestDatabase database = TestDatabase.shared();
    private UUID harbour = UUID.randomUUID();

    @BeforeEach
    void aLetterAndATargetWait() throws SQLException {
        harbour = database.organisation();
        try (Connection app = database.app();
                Statement statement = app.createStatement()) {
            TestDatabase.enter(app, harbour);
            statement.execute("insert into letter (id, organisation, person, kind, said) values (gen_random_uuid(), '"
                    + harbour + "', gen_random_uuid(), 'ROOM_SOON', '{}')");
            statement.execute("insert into to_mirror (what, person, organisation) values ('HOST_ROLE',"
                    + " gen_random_uuid(), '" + harbour + "')");
            app.commit();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id, organisation, due_at, claimed_until, of_use_until, written_at from letter",
                "select what, person, organisation, asked, since, due_at, attempts, claimed_until from to_mirror"
            })
    void aJobFindsWhatIsDueInEveryOrganisation(String query) throws SQLException {
        try (Connection jobs = database.jobs()) {
            assertThat(found(jobs, query + " where organisation = '" + harbour + "'"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "kind", "said"})
    void aJobDoesNotLearnWhoGetsALetterAndWhatItSays(String column) throws SQLException {
        try (Connection jobs = database.jobs()) {
            assertThatThrownBy(() -> found(jobs, "select " + column + " from letter"))
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update letter set due_at = now()",
                "delete from letter",
                "update to_mirror set due_at = now()",
                "delete from to_mirror"
            })
    void aJobChangesNothing(String change) throws SQLException {
        try (Connection jobs = database.jobs();
                Statement statement = jobs.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void aLetterIsOfUseForTwoDaysUnlessItSaysOtherwise() throws SQLException {
        try (Connection app = database.app()) {
            TestDatabase.enter(app, harbour);
            assertThat(found(app, "select 1 from letter where of_use_until = written_at + interval '2 days'"))
                    .isTrue();
        }
    }

    private static boolean found(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
