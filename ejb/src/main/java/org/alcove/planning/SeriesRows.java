package org.alcove.planning;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alcove.circles.CircleId;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;
import org.alcove.rooms.RoomId;
import org.jspecify.annotations.Nullable;

/** The rows of series: in a transaction that has entered the organisation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SeriesRows {

    private static final String READ = """
            select s.id, s.circle, c.name as circle_name, s.title, s.lead, cm.name_in_circle as lead_name, s.rhythm,
                   s.first_day::text, s.last_day::text, s.starts::text, s.minutes, s.ended_at is not null as ended,
                   coalesce(cm.role = 'HOST' and appointed_until(s.organisation, s.lead) is not null, false) as leads
              from series s
              join circle c on c.id = s.circle
              left join circle_member cm on cm.circle = s.circle and cm.person = s.lead
            """;

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    void add(OrganisationId organisation, SeriesId id, SeriesWish wish) {
        RoomWish first = wish.first();
        LocalDate last = wish.lastDay();
        sql().update(
                        "insert into series (id, organisation, circle, title, lead, rhythm, first_day, starts, minutes, last_day)"
                                + " values (?, ?, ?, ?, ?, ?, ?::date, ?::time, ?, ?::date)",
                        id.value(),
                        organisation.value(),
                        first.circle().value(),
                        first.title(),
                        first.lead().value(),
                        wish.rhythm().name(),
                        first.day().toString(),
                        first.start().toString(),
                        first.minutes(),
                        last == null ? null : last.toString());
    }

    /** Locks it for the rest of the transaction, unless another server is at it or it has ended. */
    boolean lockIfGoingOn(SeriesId id) {
        return sql().first(
                        "select 1 from series where id = ? and ended_at is null for no key update skip locked",
                        row -> true,
                        id.value())
                .isPresent();
    }

    /** Locks it for the rest of the transaction; empty when it has ended. */
    boolean lock(SeriesId id) {
        return sql().first(
                        "select 1 from series where id = ? and ended_at is null for no key update",
                        row -> true,
                        id.value())
                .isPresent();
    }

    Optional<SeriesCard> find(SeriesId id) {
        return sql().first(READ + " where s.id = ?", this::card, id.value());
    }

    /** Those of these circles that go on, by circle. */
    List<SeriesCard> goingOn(List<CircleId> circles) {
        String ids = circles.stream().map(CircleId::toString).collect(Collectors.joining(","));
        return sql().list(
                        READ + " where s.circle = any (string_to_array(?, ',')::uuid[]) and s.ended_at is null"
                                + " order by c.name, s.first_day, s.id",
                        this::card,
                        ids);
    }

    int goingOn() {
        return sql().first("select count(*) as many from series where ended_at is null", row -> row.getInt("many"))
                .orElse(0);
    }

    /** The days of which is known what becomes of them: a room, or none. */
    Set<LocalDate> settled(SeriesId id) {
        String settled = "select day::text from planned_room where series = ?"
                + " union select day::text from day_left_out where series = ?";
        return new HashSet<>(sql().list(settled, row -> LocalDate.parse(row.getString("day")), id.value(), id.value()));
    }

    /** The room that this day became, if it did and it is not over. */
    Optional<RoomId> roomOf(SeriesId id, LocalDate day) {
        return sql().first(
                        "select p.room from planned_room p join room r on r.id = p.room where p.series = ? and p.day = ?::date"
                                + " and r.state not in ('ended', 'missed', 'cancelled')",
                        row -> new RoomId(row.getObject("room", UUID.class)),
                        id.value(),
                        day.toString());
    }

    void leaveOut(OrganisationId organisation, SeriesId id, LocalDate day, boolean byTheClock) {
        sql().update(
                        "insert into day_left_out (organisation, series, day, because) values (?, ?, ?::date, ?)"
                                + " on conflict do nothing",
                        organisation.value(),
                        id.value(),
                        day.toString(),
                        byTheClock ? "CLOCK" : "HOST");
    }

    /** Look again after this; never again if nothing is said. */
    void lookAgain(SeriesId id, @Nullable Duration after) {
        sql().update(
                        "update series set next_look = clock_timestamp() + ?::interval where id = ?",
                        after == null ? null : after.toString(),
                        id.value());
    }

    void end(SeriesId id) {
        sql().update("update series set ended_at = clock_timestamp(), next_look = null where id = ?", id.value());
    }

    private List<SeriesCard.LeftOut> leftOut(UUID id) {
        return sql().list(
                        "select day::text, because from day_left_out where series = ? and day >= current_date - 1 order by day",
                        row -> new SeriesCard.LeftOut(
                                LocalDate.parse(row.getString("day")),
                                row.getString("because").equals("CLOCK")),
                        id);
    }

    private SeriesCard card(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String last = row.getString("last_day");
        return new SeriesCard(
                new SeriesId(id),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getString("circle_name"),
                row.getString("title"),
                PlanRows.person(row, "lead"),
                row.getString("lead_name"),
                row.getBoolean("leads"),
                new SeriesRule(
                        Rhythm.valueOf(row.getString("rhythm")),
                        LocalDate.parse(row.getString("first_day")),
                        last == null ? null : LocalDate.parse(last)),
                LocalTime.parse(row.getString("starts")),
                row.getInt("minutes"),
                row.getBoolean("ended"),
                leftOut(id));
    }

    private Sql sql() {
        return new Sql(database);
    }
}
