package org.alcove.rooms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;

/**
 * What is to be done in rooms without anybody asking. Every server looks, through the eyes of the role that sees ids and
 * deadlines only, and then works in one room's organisation after another.
 */
@ApplicationScoped
class DueRooms {

    private static final int AT_ONCE = 100;

    @Resource(lookup = "jdbc/alcove-jobs")
    private DataSource database;

    @Inject
    private RoomChanges changes;

    @Inject
    private MediaOwners owners;

    @Inject
    private RoomThreads threads;

    private final Rounds<RoomId> losing =
            new Rounds<>(task -> threads.forLosses().execute(task));

    /** A room in which something is to be done. */
    record Due(OrganisationId organisation, RoomId room) {

        static Due read(ResultSet row) throws SQLException {
            return new Due(
                    new OrganisationId(row.getObject("organisation", UUID.class)),
                    new RoomId(row.getObject("room", UUID.class)));
        }
    }

    /** Lets time pass where something is due. */
    void passTime() {
        String due = """
                select id as room, organisation from room
                 where next_deadline <= clock_timestamp() order by next_deadline limit ?
                """;
        List<Due> rooms = sql().list(due, Due::read, AT_ONCE);
        rooms.forEach(each(room -> changes.passTime(room.organisation(), room.room())));
    }

    /** Clears up behind servers that are gone: their devices are lost to the room, and its sound needs another owner. */
    void clearUp() {
        String left = """
                select distinct rs.room, rs.organisation from room_server rs
                 where not exists (select 1 from server s where s.id = rs.server and s.lease_until > clock_timestamp())
                 limit ?
                """;
        String ownerless = """
                select r.id as room, r.organisation from room r
                 where r.media_owner is not null
                   and not exists (select 1 from server s where s.id = r.media_owner and s.lease_until > clock_timestamp())
                 limit ?
                """;
        List<Due> withoutSockets = sql().list(left, Due::read, AT_ONCE);
        withoutSockets.forEach(room -> losing.begin(
                room.room(), () -> List.of(room), due -> changes.loseServers(due.organisation(), due.room())));
        List<Due> withoutOwner = sql().list(ownerless, Due::read, AT_ONCE);
        withoutOwner.forEach(each(room -> owners.take(room.organisation(), room.room())));
    }

    /** Rooms that go on and have sockets on this server, as it is stored. */
    List<Due> withSocketsOn(ServerId server) {
        String mine = """
                select rs.room, rs.organisation from room_server rs join room r on r.id = rs.room
                 where rs.server = ? and r.next_deadline is not null
                """;
        return sql().list(mine, Due::read, server.value());
    }

    /** Deletes what was said, or offered, in rooms that are over, and offers that nobody waits for. Nothing should be left. */
    void tidy() {
        leftovers().forEach(each(room -> changes.tidy(room.organisation(), room.room())));
    }

    List<Due> leftovers() {
        String left = """
                select m.room, m.organisation from chat_message m join room r on r.id = m.room
                 where r.next_deadline is null
                 union
                select o.room, o.organisation from media_offer o join room r on r.id = o.room
                 where r.next_deadline is null or o.made_at < clock_timestamp() - interval '1 minute'
                 limit ?
                """;
        return sql().list(left, Due::read, AT_ONCE);
    }

    private static Consumer<Due> each(Consumer<Due> work) {
        return room -> RoomThreads.attempt(() -> work.accept(room));
    }

    private Sql sql() {
        return new Sql(database);
    }
}
