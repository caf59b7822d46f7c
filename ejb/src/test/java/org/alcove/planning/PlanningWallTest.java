package org.alcove.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alcove.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database shows of plans: a calendar to whoever has its address, ids and deadlines to jobs. */
class PlanningWallTest {

    private final TestDatabase database = TestDatabase.shared();
    private final CalendarToken mine = CalendarToken.make();
    private final CalendarToken another = CalendarToken.make();
    private UUID organisation = new UUID(0, 0);

    @BeforeEach
    void twoPeopleHaveACalendarEach() throws SQLException {
        organisation = database.organisation();
        try (Connection owner = database.owner()) {
            TestDatabase.enter(owner, organisation);
            for (CalendarToken token : List.of(mine, another)) {
                UUID person = UUID.randomUUID();
                change(owner, "insert into person (id) values ('" + person + "')");
                change(
                        owner,
                        "insert into membership (organisation, person) values ('" + organisation + "', '" + person
                                + "')");
                change(
                        owner,
                        "insert into calendar (organisation, person, token_hash, word) values ('" + organisation
                                + "', '" + person + "', decode('" + token.hash() + "', 'hex'), 'Tea')");
            }
            owner.commit();
        }
    }

    @Test
    void withoutAnAddressThereIsNoCalendarAndWithOneThereIsOne() throws SQLException {
        try (Connection app = database.app()) {
            assertThat(words(app)).isEmpty();
            set(app, mine.hash());
            assertThat(words(app)).hasSize(1);
            set(app, CalendarToken.make().hash());
            assertThat(words(app)).isEmpty();
        }
    }

    @Test
    void theAddressOfACalendarChangesNothing() throws SQLException {
        try (Connection app = database.app()) {
            set(app, mine.hash());
            try (Statement statement = app.createStatement()) {
                assertThat(statement.executeUpdate("delete from calendar")).isZero();
                assertThat(statement.executeUpdate("update calendar set word = 'Coffee'"))
                        .isZero();
            }
        }
    }

    @Test
    void jobsSeeWhatIsDueAndNothingOfWhatItIs() throws SQLException {
        for (String allowed : List.of(
                "select id, organisation, next_look from series",
                "select organisation, room, person, remind_at from intention")) {
            try (Connection jobs = database.jobs()) {
                assertThat(rows(jobs, allowed)).isNotNegative();
            }
        }
        for (String hidden : List.of(
                "select title from series",
                "select lead from planned_room",
                "select word from calendar",
                "select state from stand_in",
                "select choice from reminder")) {
            try (Connection jobs = database.jobs()) {
                assertThatThrownBy(() -> rows(jobs, hidden)).hasMessageContaining("permission denied");
            }
        }
    }

    private static List<String> words(Connection app) throws SQLException {
        try (Statement statement = app.createStatement();
                ResultSet rows = statement.executeQuery("select word from calendar")) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }

    private static int rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static void set(Connection app, String hash) throws SQLException {
        try (PreparedStatement set = app.prepareStatement("select set_config('alcove.calendar', ?, true)")) {
            set.setString(1, hash);
            set.execute();
        }
    }

    private static void change(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
