package org.alcove.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.alcove.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several servers find the same target due at the same moment. */
class TargetsTest {

    private final TestDatabase database = TestDatabase.shared();
    private final UUID joel = UUID.randomUUID();
    private UUID harbour = UUID.randomUUID();

    @BeforeEach
    void aTargetIsDue() throws SQLException {
        harbour = database.organisation();
        change("insert into to_mirror (what, person, organisation) values ('HOST_ROLE', '" + joel + "', '" + harbour
                + "')");
    }

    @Test
    void oneServerHasItUntilItsTimeIsOver() throws SQLException {
        assertThat(claims()).isTrue();
        assertThat(claims()).isFalse();

        change("update to_mirror set claimed_until = now() - interval '1 second'");
        assertThat(claims()).isTrue();
    }

    @Test
    void askingForItAgainDoesNotGiveItToAnotherServerAsWell() throws SQLException {
        assertThat(claims()).isTrue();
        change("update to_mirror set asked = asked + 1, due_at = now()");
        assertThat(claims()).isFalse();
    }

    @Test
    void whoFindsAnotherAtItDoesNotWait() throws SQLException {
        try (Connection first = entered();
                Connection second = entered()) {
            assertThat(claims(first)).isTrue();
            assertThat(claims(second)).isFalse();
        }
    }

    @Test
    void whatIsNotDueYetIsLeftAlone() throws SQLException {
        change("update to_mirror set due_at = now() + interval '1 minute'");
        assertThat(claims()).isFalse();
    }

    private boolean claims() throws SQLException {
        try (Connection app = entered()) {
            boolean mine = claims(app);
            app.commit();
            return mine;
        }
    }

    private boolean claims(Connection app) throws SQLException {
        try (PreparedStatement claim = app.prepareStatement(Targets.CLAIM)) {
            claim.setString(1, "HOST_ROLE");
            claim.setObject(2, joel);
            claim.setObject(3, harbour);
            try (ResultSet mine = claim.executeQuery()) {
                return mine.next();
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection app = entered();
                Statement statement = app.createStatement()) {
            statement.executeUpdate(sql);
            app.commit();
        }
    }

    private Connection entered() throws SQLException {
        Connection app = database.app();
        TestDatabase.enter(app, harbour);
        return app;
    }
}
