package org.alcove.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.alcove.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until when AMINA may host without a break. */
class AppointedUntilTest {

    private final TestDatabase database = TestDatabase.shared();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final UUID amina = UUID.randomUUID();
    private UUID harbour = UUID.randomUUID();

    @BeforeEach
    void aminaIsAMember() throws SQLException {
        harbour = database.organisation();
        asOwner("insert into person (id) values (?)", amina);
        asOwner("insert into membership (organisation, person) values (?, ?)", harbour, amina);
    }

    @Test
    void withoutAnAppointmentSheMayNotHost() throws SQLException {
        assertThat(until()).isNull();
        appointed(-60, -1);
        assertThat(until()).isNull();
    }

    @Test
    void anAppointmentToComeIsNoneYet() throws SQLException {
        appointed(5, 60);
        assertThat(until()).isNull();
    }

    @Test
    void anAppointmentHoldsUntilItsEnd() throws SQLException {
        appointed(-60, 10);
        assertThat(until()).isEqualTo(in(10));
    }

    @Test
    void aRenewalThatBeginsWhereTheFirstStopsGoesOn() throws SQLException {
        appointed(-60, 10);
        appointed(10, 100);
        assertThat(until()).isEqualTo(in(100));
    }

    @Test
    void severalThatOverlapAreOneHoweverTheyLie() throws SQLException {
        appointed(20, 30);
        appointed(-60, 10);
        appointed(5, 25);
        appointed(6, 8);
        assertThat(until()).isEqualTo(in(30));
    }

    @Test
    void aGapEndsIt() throws SQLException {
        appointed(-60, 10);
        appointed(11, 100);
        assertThat(until()).isEqualTo(in(10));
    }

    @Test
    void theAppointmentOfSomebodyElseGoesOnForNobody() throws SQLException {
        appointed(-60, 10);
        UUID pavel = UUID.randomUUID();
        asOwner("insert into person (id) values (?)", pavel);
        asOwner("insert into membership (organisation, person) values (?, ?)", harbour, pavel);
        appointed(pavel, 5, 100);
        assertThat(until()).isEqualTo(in(10));
    }

    private void appointed(int from, int to) throws SQLException {
        appointed(amina, from, to);
    }

    private void appointed(UUID person, int from, int to) throws SQLException {
        asOwner(
                "insert into appointment (id, organisation, person, starts_at, ends_at) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                harbour,
                person,
                Timestamp.from(in(from)),
                Timestamp.from(in(to)));
    }

    private Instant in(int minutes) {
        return now.plus(Duration.ofMinutes(minutes));
    }

    private @Nullable Instant until() throws SQLException {
        try (Connection app = database.app();
                PreparedStatement asked = app.prepareStatement("select appointed_until(?, ?)")) {
            TestDatabase.enter(app, harbour);
            asked.setObject(1, harbour);
            asked.setObject(2, amina);
            ResultSet row = asked.executeQuery();
            row.next();
            Timestamp until = row.getTimestamp(1);
            return until == null ? null : until.toInstant();
        }
    }

    private void asOwner(String sql, Object... arguments) throws SQLException {
        try (Connection owner = database.owner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            TestDatabase.enter(owner, harbour);
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
            owner.commit();
        }
    }
}
