package org.alcove.rooms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.alcove.database.Sql;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * What is said in writing: kept until the room is over, so that somebody who loses the connection for a moment misses
 * nothing, and never a part of the audit trail.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Conversation {

    /** How many messages one person may send within {@link #PACE_WINDOW}. */
    static final int PACE = 5;

    static final Duration PACE_WINDOW = Duration.ofSeconds(10);

    /** How much is repeated to somebody who comes back. */
    private static final int REPEATED = 100;

    private static final JsonProvider JSON = JsonProvider.provider();

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    @Inject
    private RoomRows rows;

    /**
     * Stores a message, and tells every server once this transaction is committed. Whether it may be said is asked of the
     * room as it stays until then: what is said while a room ends is forgotten with the rest, or refused.
     */
    void say(Entrance entrance, String text) {
        if (text.isBlank()) {
            throw new Refusal(Reason.MALFORMED, "a message says something");
        }
        if (text.codePointCount(0, text.length()) > RoomLimits.DEFAULT.message()) {
            throw new Refusal(
                    Reason.TOO_LARGE, "a message has at most " + RoomLimits.DEFAULT.message() + " characters");
        }
        StoredRoom room = rows.keep(entrance.room()).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such room"));
        if (!room.room().mayWrite(entrance.person())) {
            throw new Refusal(Reason.NOT_NOW, "nobody writes in this room at the moment");
        }
        if (!room.mayWrite(entrance.person())) {
            throw new Refusal(Reason.NOT_ALLOWED, "only hosts write to rooms of this organisation");
        }
        ParticipantId participant = entrance.participant();
        String name = room.room().nameOf(participant).orElseThrow(() -> new Refusal(Reason.NOT_NOW, "not there"));
        requirePace(room.id(), participant);
        UUID id = UUID.randomUUID();
        new Sql(database)
                .update(
                        "insert into chat_message (id, organisation, room, participant, name, text) values (?, ?, ?, ?, ?, ?)",
                        id,
                        room.organisation().value(),
                        room.id().value(),
                        participant.value(),
                        name,
                        text);
        new Sql(database).run("select pg_notify('alcove_chat', ?)", room.id() + ":" + id);
    }

    /** The message, as the protocol says it; empty when the room is over by now. */
    Optional<JsonObject> said(UUID message) {
        return new Sql(database).first("select * from chat_message where id = ?", Conversation::said, message);
    }

    /** What was said in the room since then, the oldest first. */
    List<JsonObject> saidSince(RoomId room, Instant since) {
        String latest = """
                select * from (
                    select * from chat_message where room = ? and said_at >= ? order by said_at desc, id limit ?
                ) latest order by said_at, id
                """;
        return new Sql(database).list(latest, Conversation::said, room.value(), since, REPEATED);
    }

    /** Nothing that was said in this room is kept. */
    void forget(RoomId room) {
        new Sql(database).update("delete from chat_message where room = ?", room.value());
    }

    /** Counts in the database, one message of a person after another: several devices and servers are one person. */
    private void requirePace(RoomId room, ParticipantId participant) {
        Sql sql = new Sql(database);
        sql.run("select pg_advisory_xact_lock(hashtextextended(?, 0))", participant.toString());
        String recent = "select count(*) as sent from chat_message where room = ? and participant = ?"
                + " and said_at > clock_timestamp() - make_interval(secs => ?)";
        int sent = sql.first(
                        recent, row -> row.getInt("sent"), room.value(), participant.value(), PACE_WINDOW.toSeconds())
                .orElse(0);
        if (sent >= PACE) {
            throw new Refusal(Reason.TOO_FAST, PACE + " messages in " + PACE_WINDOW.toSeconds() + " s");
        }
    }

    private static JsonObject said(ResultSet row) throws SQLException {
        return JSON.createObjectBuilder()
                .add("type", "said")
                .add(
                        "message",
                        JSON.createObjectBuilder()
                                .add("id", row.getString("id"))
                                .add("participant", row.getString("participant"))
                                .add("name", row.getString("name"))
                                .add("text", row.getString("text"))
                                .add("at", Sql.instant(row, "said_at").toString()))
                .build();
    }
}
