package org.alcove.rooms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import javax.sql.DataSource;
import org.alcove.circles.CircleId;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Rooms before they begin, for whoever plans them: has asked who may, records it, and has entered the organisation in
 * this transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RoomPlans {

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    @Inject
    private RoomChanges changes;

    /** A new room. It is looked at at once: one that begins within minutes opens its doors. */
    public void add(OrganisationId organisation, CircleId circle, RoomPlan plan) {
        sql().update(
                        "insert into room (id, organisation, circle, title, starts_at, ends_at, quorum)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        plan.room().value(),
                        organisation.value(),
                        circle.value(),
                        plan.title(),
                        plan.startsAt(),
                        plan.endsAt(),
                        plan.quorum());
    }

    /** Puts a room at another time. Refuses with {@link Reason#NOT_NOW} once its doors are open, or it is over. */
    public void move(RoomId room, Instant startsAt, Instant endsAt) {
        int moved = sql().update(
                        "update room set starts_at = ?, ends_at = ?, next_deadline = clock_timestamp()"
                                + " where id = ? and state = 'planned' and document is null",
                        startsAt,
                        endsAt,
                        room.value());
        if (moved == 0) {
            throw new Refusal(Reason.NOT_NOW, "only a room whose doors are closed is moved");
        }
    }

    /**
     * Whoever waits is told, and it is recorded. Refuses with {@link Reason#NOT_NOW} once the room is open.
     *
     * @param by the host who decided it; null when it follows from something else
     */
    public void cancel(RoomId room, @Nullable PersonId by) {
        changes.apply(changes.lock(room), new Command.Cancel(by));
    }

    private Sql sql() {
        return new Sql(database);
    }
}
