package org.alcove.planning;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alcove.circles.CircleId;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;
import org.alcove.rooms.RoomId;

/** The rows of private calendars, and the rooms in them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CalendarRows {

    /** In one calendar. */
    static final int MOST_EVENTS = 500;

    private static final String EVENTS = """
            select r.id, r.starts_at, r.ends_at, coalesce(p.moves, 0) as moves, r.state = 'cancelled' as cancelled
              from room r left join planned_room p on p.room = r.id
            """;

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    /** Whose calendar it is, where, and what its events are called. */
    record Found(OrganisationId organisation, PersonId person, String word) {}

    /** Before any organisation is entered: the database shows the one row whose address it is, and no other. */
    Optional<Found> find(CalendarToken token) {
        sql().run("select set_config('alcove.calendar', ?, true)", token.hash());
        return sql().first(
                        "select organisation, person, word from calendar where token_hash = current_calendar()",
                        row -> new Found(
                                new OrganisationId(row.getObject("organisation", UUID.class)),
                                PlanRows.person(row, "person"),
                                row.getString("word")));
    }

    Optional<CalendarCard> card(PersonId person) {
        return sql().first(
                        "select word, made_at from calendar where person = ?",
                        row -> new CalendarCard(row.getString("word"), Sql.instant(row, "made_at")),
                        person.value());
    }

    /** In the place of an older one. */
    void put(OrganisationId organisation, PersonId person, CalendarToken token, String word) {
        sql().update(
                        "insert into calendar (organisation, person, token_hash, word) values (?, ?, decode(?, 'hex'), ?)"
                                + " on conflict (organisation, person) do update set token_hash = excluded.token_hash,"
                                + " word = excluded.word, made_at = now()",
                        organisation.value(),
                        person.value(),
                        token.hash(),
                        word);
    }

    boolean remove(PersonId person) {
        return sql().update("delete from calendar where person = ?", person.value()) == 1;
    }

    /** The rooms of these circles from a week ago on; one that was missed did not take place and is not there. */
    List<CalendarEvent> events(List<CircleId> circles) {
        String ids = circles.stream().map(CircleId::toString).collect(Collectors.joining(","));
        return sql().list(
                        EVENTS + " where r.circle = any (string_to_array(?, ',')::uuid[]) and r.state <> 'missed'"
                                + " and r.ends_at > clock_timestamp() - interval '7 days'"
                                + " order by r.starts_at, r.id limit " + MOST_EVENTS,
                        CalendarRows::event,
                        ids);
    }

    Optional<CalendarEvent> event(RoomId room) {
        return sql().first(EVENTS + " where r.id = ?", CalendarRows::event, room.value());
    }

    private static CalendarEvent event(ResultSet row) throws SQLException {
        return new CalendarEvent(
                new RoomId(row.getObject("id", UUID.class)),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                row.getInt("moves"),
                row.getBoolean("cancelled"));
    }

    private Sql sql() {
        return new Sql(database);
    }
}
