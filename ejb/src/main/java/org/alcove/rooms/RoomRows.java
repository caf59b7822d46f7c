package org.alcove.rooms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alcove.circles.CircleId;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Writers;
import org.jspecify.annotations.Nullable;

/** The rows of rooms: read and written in a transaction that has entered the organisation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RoomRows {

    private static final String READ = """
            select r.id, r.organisation, o.slug, r.circle, c.name as circle_name, o.writers, r.title, r.starts_at, r.ends_at, r.quorum,
                   r.state, r.document, r.media_owner, r.media_fence, r.media_epoch, r.media_pipeline, r.sound, r.wired_version,
                   clock_timestamp() as at
              from room r
              join circle c on c.id = r.circle
              join organisation o on o.id = r.organisation
            """;

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    /** Locks the room for the rest of the transaction. Whoever waits too long for it fails instead. */
    boolean lock(RoomId room) {
        sql().run("set local lock_timeout = '3s'");
        return sql().first("select 1 from room where id = ? for update", row -> true, room.value())
                .isPresent();
    }

    /**
     * The room, which nothing changes before this transaction is over: for what is written beside it and must not be
     * written to a room that is over by then. Many may do so at once. It waits for {@link #lock} and {@link #lock} for
     * it, since only {@code for update} and {@code for key share} exclude each other.
     */
    Optional<StoredRoom> keep(RoomId room) {
        sql().run("set local lock_timeout = '3s'");
        sql().run("select 1 from room where id = ? for key share", room.value());
        return read(room);
    }

    /** Locks the room if it is due at this moment and nobody else is at work on it. */
    boolean lockIfDue(RoomId room) {
        String due = "select 1 from room where id = ? and next_deadline <= clock_timestamp() for update skip locked";
        return sql().first(due, row -> true, room.value()).isPresent();
    }

    Optional<StoredRoom> read(RoomId room) {
        return sql().first(READ + "where r.id = ?", RoomRows::stored, room.value());
    }

    Optional<CircleId> circleOf(RoomId room) {
        return sql().first(
                        "select circle from room where id = ?",
                        row -> new CircleId(row.getObject("circle", UUID.class)),
                        room.value());
    }

    /** The rooms of these circles that are not long over, the next first. */
    List<StoredRoom> upcoming(List<CircleId> circles) {
        String ids = circles.stream().map(CircleId::toString).collect(Collectors.joining(","));
        String upcoming =
                "where r.circle = any (string_to_array(?, ',')::uuid[]) and r.ends_at > clock_timestamp() - interval '15 minutes'"
                        + " and r.state not in ('ended', 'missed', 'cancelled') order by r.starts_at, r.id limit 50";
        return sql().list(READ + upcoming, RoomRows::stored, ids);
    }

    /** Stores the room whole, and tells every server once this transaction is committed. */
    void store(RoomId id, LiveRoom room) {
        sql().update(
                        "update room set document = ?::jsonb, version = ?, state = ?, next_deadline = ? where id = ?",
                        room.write(),
                        room.version(),
                        room.state().word(),
                        room.nextDeadline().map(Timestamp::from).orElse(null),
                        id.value());
        tell(id, room.version());
    }

    /** Only the time changed: nothing to tell anybody, and mostly nothing to write. */
    void storeDeadline(RoomId id, @Nullable Instant next) {
        sql().update(
                        "update room set next_deadline = ? where id = ? and next_deadline is distinct from ?",
                        next,
                        id.value(),
                        next);
    }

    /** Whether a room of this circle is open: people may be in it. */
    boolean isOpen(CircleId circle) {
        String open = "select 1 from room where circle = ? and state in ('doorsOpen', 'live', 'held') limit 1";
        return sql().first(open, row -> true, circle.value()).isPresent();
    }

    /** How many rooms of the organisation are going on. */
    int live() {
        return sql().first(
                        "select count(*) as live from room where state in ('live', 'held')", row -> row.getInt("live"))
                .orElse(0);
    }

    /** This server has sockets of the room from now on. */
    void keepServer(StoredRoom room, ServerId server) {
        sql().update(
                        "insert into room_server (organisation, room, server) values (?, ?, ?) on conflict do nothing",
                        room.organisation().value(),
                        room.id().value(),
                        server.value());
    }

    /** A server whose lease has run out, and since when nobody may have heard of its devices. */
    record GoneServer(ServerId server, Instant lastSeen) {}

    /**
     * The servers that had sockets of this room and are gone, each once. When a server last said that it was alive, a
     * device may have been silent for as long as it may be before the server says so.
     */
    List<GoneServer> takeGoneServers(RoomId room) {
        String gone = """
                delete from room_server rs
                 where rs.room = ?
                   and not exists (select 1 from server s where s.id = rs.server and s.lease_until > clock_timestamp())
                returning rs.server, coalesce(
                    (select s.lease_until - make_interval(secs => ?) from server s where s.id = rs.server),
                    clock_timestamp() - make_interval(secs => ?)) as last_seen
                """;
        long unheard = LeaseClock.LIFE.plus(Presence.SILENCE).toSeconds();
        return sql().list(
                        gone,
                        row -> new GoneServer(
                                new ServerId(row.getObject("server", UUID.class)), Sql.instant(row, "last_seen")),
                        room.value(),
                        unheard,
                        unheard);
    }

    void tell(RoomId id, long version) {
        sql().run("select pg_notify('alcove_room', ?)", id + ":" + version);
    }

    private Sql sql() {
        return new Sql(database);
    }

    private static StoredRoom stored(ResultSet row) throws SQLException {
        RoomId id = new RoomId(row.getObject("id", UUID.class));
        return new StoredRoom(
                id,
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("slug"),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getString("circle_name"),
                Writers.valueOf(row.getString("writers")),
                room(id, row),
                sound(row),
                Sql.instant(row, "at"));
    }

    private static LiveRoom room(RoomId id, ResultSet row) throws SQLException {
        String document = row.getString("document");
        if (document != null) {
            return LiveRoom.read(document);
        }
        return LiveRoom.planned(new RoomPlan(
                id,
                row.getString("title"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                row.getInt("quorum")));
    }

    private static SoundFacts sound(ResultSet row) throws SQLException {
        return new SoundFacts(
                Optional.ofNullable(row.getObject("media_owner", UUID.class)).map(ServerId::new),
                row.getLong("media_fence"),
                row.getLong("media_epoch"),
                Optional.ofNullable(row.getString("media_pipeline")),
                SoundState.of(row.getString("sound")),
                row.getLong("wired_version"));
    }
}
