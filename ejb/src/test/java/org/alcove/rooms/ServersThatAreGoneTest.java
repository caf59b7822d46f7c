package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alcove.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server leaves behind in PostgreSQL when it dies in the middle of something. */
class ServersThatAreGoneTest {

    private final ServerId server = new ServerId(UUID.randomUUID());
    private StoredEvening tuesday = stored();

    @BeforeEach
    void aRoomWithSocketsOnAServer() throws SQLException {
        tuesday = stored();
        try (StoredEvening.Work work = tuesday.new Work()) {
            work.rows.keepServer(work.rows.read(tuesday.room).orElseThrow(), server);
            work.commit();
        }
    }

    /** Promise 1 counts from the host's last sign of life: the server renewed its lease up to 6 s after it. */
    @Test
    void aDeviceMayHaveBeenSilentForSixSecondsWhenItsServerLastSaidThatItWasAlive() throws SQLException {
        Instant leaseUntil = now().minusSeconds(1);
        try (StoredEvening.Work work = tuesday.new Work()) {
            StoredEvening.run(
                    work.connection,
                    "insert into server (id, lease_until) values (?, ?::timestamptz)",
                    server.value(),
                    leaseUntil.toString());
            assertThat(work.rows.takeGoneServers(tuesday.room))
                    .containsExactly(new RoomRows.GoneServer(server, leaseUntil.minusSeconds(12)));
            assertThat(work.rows.takeGoneServers(tuesday.room)).isEmpty();
        }
    }

    @Test
    void ofAServerOfWhichNothingIsLeftTheSameIsAssumed() throws SQLException {
        Instant before = now();
        try (StoredEvening.Work work = tuesday.new Work()) {
            List<RoomRows.GoneServer> gone = work.rows.takeGoneServers(tuesday.room);
            assertThat(gone).hasSize(1);
            assertThat(gone.get(0).lastSeen()).isBetween(before.minusSeconds(12), now().minusSeconds(12));
        }
    }

    @Test
    void theJobFindsTheRoomsThatGoOnWithSocketsOfAServer() throws SQLException {
        assertThat(roomsWithSocketsOf(server)).containsExactly(tuesday.room);
        assertThat(roomsWithSocketsOf(new ServerId(UUID.randomUUID()))).isEmpty();
        try (StoredEvening.Work work = tuesday.new Work()) {
            work.end();
            work.commit();
        }
        assertThat(roomsWithSocketsOf(server)).isEmpty();
    }

    /** A machine that is cut off says nothing, and PostgreSQL would wait for it: others need the room before the grace is over. */
    @Test
    void whoDiesWithARoomLockedHasLetGoOfItBeforeTheirLeaseRunsOut() throws SQLException {
        try (Connection dead = tuesday.database.app();
                Connection other = tuesday.database.app()) {
            TestDatabase.enter(dead, tuesday.organisation);
            StoredEvening.run(dead, "select 1 from room where id = ? for update", tuesday.room.value());
            long began = System.nanoTime();
            TestDatabase.enter(other, tuesday.organisation);
            StoredEvening.run(other, "select 1 from room where id = ? for update", tuesday.room.value());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LeaseClock.LIFE);
        }
    }

    private List<RoomId> roomsWithSocketsOf(ServerId whose) throws SQLException {
        try (Connection jobs = tuesday.database.jobs()) {
            DueRooms due = StoredEvening.made(new DueRooms(), StoredEvening.only(jobs));
            return due.withSocketsOn(whose).stream().map(DueRooms.Due::room).toList();
        }
    }

    private Instant now() throws SQLException {
        try (StoredEvening.Work work = tuesday.new Work();
                PreparedStatement clock = work.connection.prepareStatement("select clock_timestamp()")) {
            ResultSet row = clock.executeQuery();
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private static StoredEvening stored() {
        try {
            return new StoredEvening(Evening.live());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
