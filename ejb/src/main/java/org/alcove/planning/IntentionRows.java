package org.alcove.planning;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;
import org.alcove.rooms.RoomId;

/** Who plans to come where, and when they want to be reminded: in a transaction that has entered the organisation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IntentionRows {

    /** When a reminder is due: none where none is wanted, nor where that time is over. */
    private static final String REMIND_AT = """
            update intention i set remind_at = (
                select case when at > clock_timestamp() then at end
                  from (select r.starts_at - case c.choice when 'DAY' then interval '1 day' else interval '1 hour' end as at
                          from room r join reminder c on c.organisation = i.organisation and c.person = i.person
                         where r.id = i.room) as due)
            """;

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    void add(OrganisationId organisation, RoomId room, PersonId person) {
        sql().update(
                        "insert into intention (organisation, room, person) values (?, ?, ?) on conflict do nothing",
                        organisation.value(),
                        room.value(),
                        person.value());
        sql().update(REMIND_AT + " where i.room = ? and i.person = ?", room.value(), person.value());
    }

    void remove(RoomId room, PersonId person) {
        sql().update("delete from intention where room = ? and person = ?", room.value(), person.value());
    }

    /** The room is at another time. */
    void remindAnew(RoomId room) {
        sql().update(REMIND_AT + " where i.room = ?", room.value());
    }

    /** The person has chosen anew. */
    void remindAnew(PersonId person) {
        sql().update(REMIND_AT + " where i.person = ?", person.value());
    }

    List<Intended> of(PersonId person) {
        return sql().list(
                        "select i.room, coalesce(p.moves > 0, false) as moved from intention i"
                                + " left join planned_room p on p.room = i.room where i.person = ?",
                        row -> new Intended(new RoomId(row.getObject("room", UUID.class)), row.getBoolean("moved")),
                        person.value());
    }

    int ahead(PersonId person) {
        return sql().first(
                        "select count(*) as ahead from intention i join room r on r.id = i.room"
                                + " where i.person = ? and r.ends_at > clock_timestamp()",
                        row -> row.getInt("ahead"),
                        person.value())
                .orElse(0);
    }

    /** What this person planned to come to, was called off, and would not be over yet. */
    List<CalledOffRoom> calledOff(PersonId person) {
        String off = """
                select r.id, r.title, r.starts_at, r.ends_at from intention i join room r on r.id = i.room
                  join circle_member cm on cm.circle = r.circle and cm.person = i.person
                 where i.person = ? and r.state = 'cancelled' and r.ends_at > clock_timestamp()
                 order by r.starts_at
                """;
        return sql().list(
                        off,
                        row -> new CalledOffRoom(
                                new RoomId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                Sql.instant(row, "starts_at"),
                                Sql.instant(row, "ends_at")),
                        person.value());
    }

    /** Who planned to come and wants letters; nobody is reminded of it any more. */
    List<PersonId> tellOf(RoomId room) {
        sql().update("update intention set remind_at = null where room = ?", room.value());
        String told = """
                select i.person from intention i
                  join reminder c on c.person = i.person
                  join room r on r.id = i.room
                  join circle_member cm on cm.circle = r.circle and cm.person = i.person
                  join membership m on m.organisation = i.organisation and m.person = i.person
                       and (m.ended_at is null or m.ended_at > now())
                 where i.room = ?
                """;
        return sql().list(told, row -> PlanRows.person(row, "person"), room.value());
    }

    /** Takes the reminder that is due, so that it is written once; not if somebody else is at it. */
    boolean takeReminder(RoomId room, PersonId person) {
        boolean due = sql().first(
                        "select 1 from intention where room = ? and person = ? and remind_at <= clock_timestamp()"
                                + " for update skip locked",
                        row -> true,
                        room.value(),
                        person.value())
                .isPresent();
        if (due) {
            sql().update(
                            "update intention set remind_at = null where room = ? and person = ?",
                            room.value(),
                            person.value());
        }
        return due;
    }

    ReminderChoice choice(PersonId person) {
        return sql().first(
                        "select choice from reminder where person = ?",
                        row -> ReminderChoice.valueOf(row.getString("choice")),
                        person.value())
                .orElse(ReminderChoice.NONE);
    }

    void choose(OrganisationId organisation, PersonId person, ReminderChoice choice) {
        sql().update("delete from reminder where person = ?", person.value());
        if (choice != ReminderChoice.NONE) {
            sql().update(
                            "insert into reminder (organisation, person, choice) values (?, ?, ?)",
                            organisation.value(),
                            person.value(),
                            choice.name());
        }
    }

    private Sql sql() {
        return new Sql(database);
    }
}
