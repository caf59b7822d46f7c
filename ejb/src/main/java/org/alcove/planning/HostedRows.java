package org.alcove.planning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alcove.circles.CircleId;
import org.alcove.database.Sql;
import org.alcove.people.PersonId;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomState;
import org.jspecify.annotations.Nullable;

/** Coming rooms as their hosts see them: read in a transaction that has entered the organisation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HostedRows {

    /** In one list. */
    static final int MOST = 300;

    private static final String ROOMS = """
            select r.id, r.circle, c.name as circle_name, r.title, r.state, r.starts_at, r.ends_at, p.lead, p.series,
                   lm.name_in_circle as lead_name,
                   coalesce(lm.role = 'HOST' and appointed_until(r.organisation, p.lead) is not null, false) as leads,
                   exists (select from planned_room p2 join room r2 on r2.id = p2.room
                            where p2.lead = p.lead and r2.id <> r.id and r2.starts_at < r.ends_at
                              and r2.ends_at > r.starts_at
                              and r2.state not in ('ended', 'missed', 'cancelled')) as clashes,
                   (select count(*) from intention i where i.room = r.id) as coming
              from room r
              join circle c on c.id = r.circle
              left join planned_room p on p.room = r.id
              left join circle_member lm on lm.circle = r.circle and lm.person = p.lead
             where r.ends_at > clock_timestamp() and r.state not in ('ended', 'missed', 'cancelled')
            """;

    private static final String STAND_INS = """
            select s.room, s.person, s.asked_by, s.state, a.name_in_circle as name, b.name_in_circle as by_name
              from stand_in s
              join room r on r.id = s.room
              left join circle_member a on a.circle = r.circle and a.person = s.person
              left join circle_member b on b.circle = r.circle and b.person = s.asked_by
             where s.room = any (string_to_array(?, ',')::uuid[]) and s.state <> 'WITHDRAWN'
             order by s.asked_at, s.person
            """;

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    private record Asked(RoomId room, StandIn standIn) {}

    /** Of these circles, the next first. */
    List<HostedRoom> ofCircles(List<CircleId> circles) {
        String ids = circles.stream().map(CircleId::toString).collect(Collectors.joining(","));
        return withStandIns(sql().list(
                        ROOMS
                                + " and r.circle = any (string_to_array(?, ',')::uuid[]) order by r.starts_at, r.id limit "
                                + MOST,
                        HostedRows::hosted,
                        ids));
    }

    /** This one, unless it is over. */
    Optional<HostedRoom> one(RoomId room) {
        return withStandIns(sql().list(ROOMS + " and r.id = ?", HostedRows::hosted, room.value())).stream()
                .findFirst();
    }

    /** Of this series, the next first. */
    List<HostedRoom> ofSeries(SeriesId series) {
        return withStandIns(
                sql().list(ROOMS + " and p.series = ? order by r.starts_at, r.id", HostedRows::hosted, series.value()));
    }

    private List<HostedRoom> withStandIns(List<HostedRoom> rooms) {
        String ids = rooms.stream().map(room -> room.id().toString()).collect(Collectors.joining(","));
        Map<RoomId, List<StandIn>> asked = sql().list(STAND_INS, HostedRows::asked, ids).stream()
                .collect(groupingBy(Asked::room, mapping(Asked::standIn, toList())));
        return rooms.stream()
                .map(room -> room.with(asked.getOrDefault(room.id(), List.of())))
                .toList();
    }

    private Sql sql() {
        return new Sql(database);
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                new RoomId(row.getObject("room", UUID.class)),
                new StandIn(
                        PlanRows.person(row, "person"),
                        row.getString("name"),
                        PlanRows.person(row, "asked_by"),
                        row.getString("by_name"),
                        StandIn.State.valueOf(row.getString("state"))));
    }

    private static HostedRoom hosted(ResultSet row) throws SQLException {
        @Nullable UUID lead = row.getObject("lead", UUID.class);
        @Nullable UUID series = row.getObject("series", UUID.class);
        return new HostedRoom(
                new RoomId(row.getObject("id", UUID.class)),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getString("circle_name"),
                row.getString("title"),
                RoomState.of(row.getString("state")),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                lead == null ? null : new PersonId(lead),
                row.getString("lead_name"),
                row.getBoolean("leads"),
                row.getBoolean("clashes"),
                series == null ? null : new SeriesId(series),
                row.getInt("coming"),
                List.of());
    }
}
