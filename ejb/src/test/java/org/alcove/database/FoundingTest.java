package org.alcove.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The one way in which the application makes an organisation. */
class FoundingTest {

    private final TestDatabase database = TestDatabase.shared();
    private final UUID id = UUID.randomUUID();

    @Test
    void anOrganisationIsFoundedAndEnteredByOneFunction() throws SQLException {
        try (Connection app = database.app();
                Statement statement = app.createStatement()) {
            statement.execute(founding(id, "f" + id.toString().substring(0, 8)));
            try (ResultSet seen = statement.executeQuery("select count(*), min(cast(id as text)) from organisation")) {
                seen.next();
                assertThat(seen.getInt(1)).isEqualTo(1);
                assertThat(seen.getString(2)).isEqualTo(id.toString());
            }
            app.commit();
        }
    }

    @Test
    void anAddressThatIsTakenIsNotFoundedTwice() throws SQLException {
        String slug = "t" + id.toString().substring(0, 8);
        try (Connection app = database.app();
                Statement statement = app.createStatement()) {
            statement.execute(founding(id, slug));
            app.commit();
            assertThatThrownBy(() -> statement.execute(founding(UUID.randomUUID(), slug)))
                    .hasMessageContaining("organisation_slug_key");
        }
    }

    @Test
    void thereIsNoOtherWay() throws SQLException {
        for (String sql : new String[] {
            "insert into organisation (id, slug, name, time_zone) values ('" + id + "', 'other', 'Other', 'UTC')",
            "delete from organisation",
            "update organisation set slug = 'other'"
        }) {
            try (Connection app = database.app();
                    Statement statement = app.createStatement()) {
                TestDatabase.enter(app, id);
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
            }
        }
        try (Connection jobs = database.jobs();
                Statement statement = jobs.createStatement()) {
            assertThatThrownBy(() -> statement.execute(founding(id, "jobs"))).hasMessageContaining("permission denied");
        }
    }

    private static String founding(UUID id, String slug) {
        return "select found_organisation('" + id + "', '" + slug + "', 'Harbour', 'UTC')";
    }
}
