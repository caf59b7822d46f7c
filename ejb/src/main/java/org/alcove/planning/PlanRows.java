package org.alcove.planning;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.alcove.circles.CircleId;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;
import org.alcove.rooms.RoomId;
import org.jspecify.annotations.Nullable;

/** What is stored of rooms before they begin: in a transaction that has entered the organisation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlanRows {

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    /** One transaction at a time plans in an organisation, so that what was free stays free until it is taken. */
    void lock(OrganisationId organisation) {
        sql().run("select pg_advisory_xact_lock(hashtextextended('planning:' || ?, 0))", organisation.toString());
    }

    House house(OrganisationId organisation) {
        return sql().first(
                        "select slug, time_zone, quorum, clock_timestamp() as now from organisation where id = ?",
                        row -> new House(
                                row.getString("slug"),
                                ZoneId.of(row.getString("time_zone")),
                                row.getInt("quorum"),
                                Sql.instant(row, "now")),
                        organisation.value())
                .orElseThrow();
    }

    /** Everybody who hosts this circle at this moment, by name. */
    List<LeadCard> hosts(CircleId circle) {
        String hosts = """
                select cm.person, cm.name_in_circle from circle_member cm
                  join membership m on m.organisation = cm.organisation and m.person = cm.person
                       and (m.ended_at is null or m.ended_at > now())
                 where cm.circle = ? and cm.role = 'HOST'
                   and appointed_until(cm.organisation, cm.person) is not null
                 order by cm.name_in_circle, cm.person
                """;
        return sql().list(
                        hosts,
                        row -> new LeadCard(person(row, "person"), row.getString("name_in_circle")),
                        circle.value());
    }

    /** When the room is over that this person leads at that time, if there is one besides this. */
    Optional<Instant> busyUntil(PersonId lead, Instant from, Instant to, @Nullable RoomId besides) {
        String clash = """
                select max(r.ends_at) as until from planned_room p join room r on r.id = p.room
                 where p.lead = ? and r.starts_at < ? and r.ends_at > ? and r.id is distinct from ?::uuid
                   and r.state not in ('ended', 'missed', 'cancelled')
                having count(*) > 0
                """;
        return sql().first(
                        clash,
                        row -> Sql.instant(row, "until"),
                        lead.value(),
                        to,
                        from,
                        besides == null ? null : besides.toString());
    }

    /** How many rooms of the organisation are still to come. */
    int ahead() {
        return sql().first("select count(*) as ahead from room where state = 'planned'", row -> row.getInt("ahead"))
                .orElse(0);
    }

    /** Writes down who is to lead a room, and of which day of which series it is, if of any. */
    void plan(
            OrganisationId organisation,
            RoomId room,
            PersonId lead,
            @Nullable SeriesId series,
            @Nullable LocalDate day) {
        sql().update(
                        "insert into planned_room (room, organisation, lead, series, day)"
                                + " values (?, ?, ?, ?::uuid, ?::date)",
                        room.value(),
                        organisation.value(),
                        lead.value(),
                        series == null ? null : series.toString(),
                        day == null ? null : day.toString());
    }

    /** Somebody else is to lead it; also a room of which nothing was written down before. */
    void leadBy(OrganisationId organisation, RoomId room, PersonId lead) {
        sql().update(
                        "insert into planned_room (room, organisation, lead) values (?, ?, ?)"
                                + " on conflict (room) do update set lead = excluded.lead",
                        room.value(),
                        organisation.value(),
                        lead.value());
    }

    void moved(OrganisationId organisation, RoomId room) {
        sql().update(
                        "insert into planned_room (room, organisation, moves) values (?, ?, 1)"
                                + " on conflict (room) do update set moves = planned_room.moves + 1",
                        room.value(),
                        organisation.value());
    }

    Optional<CircleId> circleOf(RoomId room) {
        return sql().first(
                        "select circle from room where id = ?",
                        row -> new CircleId(row.getObject("circle", UUID.class)),
                        room.value());
    }

    private Sql sql() {
        return new Sql(database);
    }

    static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
