package org.alcove.rooms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Offers and answers between the server with the socket and the server with the sound. A row lives for seconds: nobody
 * waits until it is on the disk, and what PostgreSQL loses of it when it crashes is offered again.
 */
@ApplicationScoped
class OfferRows {

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    @Inject
    private RoomRows rows;

    @Inject
    private Organisations organisations;

    record Offer(DeviceId device, long epoch, String sdp) {}

    /** One of the two. */
    record Answer(Optional<String> sdp, Optional<Reason> refused) {}

    /** Asks, if the device is in the room and the sound this one: a room that ends meanwhile ends before or after. */
    @Transactional(TxType.MANDATORY)
    void ask(UUID id, Entrance entrance, long epoch, String sdp) {
        StoredRoom room = rows.keep(entrance.room()).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such room"));
        if (epoch != room.sound().epoch()
                || room.room().participantWith(entrance.device()).isEmpty()) {
            throw new Refusal(Reason.NOT_NOW, "the sound is another one by now");
        }
        forgetOld(entrance.room());
        Sql sql = new Sql(database);
        sql.update(
                "insert into media_offer (id, organisation, room, device, epoch, offer) values (?, ?, ?, ?, ?, ?)",
                id,
                entrance.organisation().value(),
                entrance.room().value(),
                entrance.device().value(),
                epoch,
                sdp);
        notify(sql, entrance.room() + ":" + id + ":asked");
    }

    /** Nobody waits for these any more. */
    @Transactional(TxType.MANDATORY)
    void forgetOld(RoomId room) {
        new Sql(database)
                .update(
                        "delete from media_offer where room = ? and made_at < clock_timestamp() - interval '1 minute'",
                        room.value());
    }

    /** The room is over: nothing that its participants' machines said of themselves is kept. */
    @Transactional(TxType.MANDATORY)
    void forget(RoomId room) {
        new Sql(database).update("delete from media_offer where room = ?", room.value());
    }

    /** The offer, while nobody has answered it. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Offer> read(OrganisationId organisation, UUID id) {
        organisations.enter(organisation);
        return new Sql(database)
                .first(
                        "select device, epoch, offer from media_offer where id = ? and answer is null and refused is null",
                        row -> new Offer(
                                new DeviceId(row.getObject("device", UUID.class)),
                                row.getLong("epoch"),
                                row.getString("offer")),
                        id);
    }

    /** Answers or refuses; the offer itself is not needed any more. */
    @Transactional(TxType.REQUIRES_NEW)
    void answer(OrganisationId organisation, RoomId room, UUID id, Answer answer) {
        organisations.enter(organisation);
        Sql sql = new Sql(database);
        sql.update(
                "update media_offer set offer = '', answer = ?, refused = ? where id = ?",
                answer.sdp().orElse(null),
                answer.refused().map(Reason::name).orElse(null),
                id);
        notify(sql, room + ":" + id + ":answered");
    }

    private static void notify(Sql sql, String what) {
        doNotWaitForTheDisk(sql);
        sql.run("select pg_notify('alcove_offer', ?)", what);
    }

    private static void doNotWaitForTheDisk(Sql sql) {
        sql.run("set local synchronous_commit = off");
    }

    /** The answer, once: it is gone afterwards. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Answer> take(OrganisationId organisation, UUID id) {
        organisations.enter(organisation);
        Sql sql = new Sql(database);
        doNotWaitForTheDisk(sql);
        return sql.first(
                "delete from media_offer where id = ? and (answer is not null or refused is not null)"
                        + " returning answer, refused",
                row -> answer(row.getString("answer"), row.getString("refused")),
                id);
    }

    private static Answer answer(@Nullable String sdp, @Nullable String refused) {
        return new Answer(Optional.ofNullable(sdp), Optional.ofNullable(refused).map(Reason::valueOf));
    }
}
