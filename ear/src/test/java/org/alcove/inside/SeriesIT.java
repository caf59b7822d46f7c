package org.alcove.inside;

import static org.alcove.inside.Refusals.refuses;
import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.PAVEL;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.alcove.planning.HostedRoom;
import org.alcove.planning.Obstacle;
import org.alcove.planning.Plans;
import org.alcove.planning.Rhythm;
import org.alcove.planning.RoomWish;
import org.alcove.planning.SeriesId;
import org.alcove.planning.SeriesPlans;
import org.alcove.planning.SeriesWish;
import org.alcove.refusal.Reason;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rooms that come back: made some weeks ahead, by whoever gets to it first, and each once. */
@ExtendWith(ArquillianExtension.class)
class SeriesIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    /** Tomorrow and eight weeks on: nine of a weekly series, of which the last is 57 days ahead and not made yet. */
    private static final int IN_REACH = 8;

    @Inject
    TestRows rows;

    @Inject
    SeriesPlans series;

    @Inject
    Plans plans;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(SeriesIT.class, TestPlans.class);
    }

    @BeforeEach
    void nothingIsPlanned() throws Exception {
        TestPlans.clear(rows);
    }

    @Test
    void theRoomsOfTheNextWeeksAreThereAtOnceAndAllAtTheSameTimeOfDay() throws Exception {
        SeriesId id = plan(wish(Rhythm.WEEKLY, 19));

        List<HostedRoom> rooms = rooms(id);
        assertThat(rooms).hasSize(IN_REACH);
        assertThat(rooms).allSatisfy(room -> {
            assertThat(room.startsAt().atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(19, 0));
            assertThat(room.lead()).isEqualTo(AMINA);
        });
        TestPlans.last(rows, "SERIES_PLANNED");
    }

    @Test
    void makingThemAgainMakesNothingWhateverHasBecomeOfThem() throws Exception {
        SeriesId id = plan(wish(Rhythm.WEEKLY, 19));
        HostedRoom first = rooms(id).get(0);
        HostedRoom second = rooms(id).get(1);
        LocalDate third = tomorrow().plusWeeks(2);
        does(() -> plans.move("harbour", first.id(), tomorrow().plusDays(1).atTime(20, 0)));
        does(() -> plans.cancel("harbour", second.id()));
        does(() -> series.leaveOut("harbour", id, third));
        List<HostedRoom> before = rooms(id);

        makeAgain(id);

        assertThat(rooms(id)).isEqualTo(before).hasSize(IN_REACH - 2);
        assertThat(before)
                .extracting(room -> room.startsAt().atZone(ZONE).toLocalDateTime())
                .contains(tomorrow().plusDays(1).atTime(20, 0))
                .doesNotContain(third.atTime(19, 0));
    }

    @Test
    void aDayThatComesNearBecomesARoom() throws Exception {
        SeriesId id = plan(wish(Rhythm.WEEKLY, 19));
        rows.asOwner(HARBOUR, "delete from room where id = (select r.id from room r order by starts_at desc limit 1)");
        assertThat(rooms(id)).hasSize(IN_REACH - 1);

        makeAgain(id);

        assertThat(rooms(id)).hasSize(IN_REACH);
        assertThat(TestPlans.last(rows, "ROOM_PLANNED").getJsonObject("by").getString("role"))
                .isEqualTo("system");
    }

    @Test
    void anotherHostLeadsWhenTheFirstMayNotAnyMoreAndWithoutAnyHostNoRoomIsMade() throws Exception {
        SeriesId id = plan(wish(Rhythm.WEEKLY, 19));
        rows.asOwner(HARBOUR, "delete from room");
        rows.asOwner(HARBOUR, "update appointment set ends_at = now() where person = '" + AMINA + "'");

        makeAgain(id);

        assertThat(visit.as(PAVEL, () -> series.rooms("harbour", id)))
                .hasSize(IN_REACH)
                .allSatisfy(room -> assertThat(room.lead()).isEqualTo(PAVEL));
        rows.asOwner(HARBOUR, "delete from room");
        rows.asOwner(HARBOUR, "update appointment set ends_at = now()");
        makeAgain(id);
        rows.prepare();
        assertThat(rooms(id)).isEmpty();
    }

    @Test
    void aSeriesThatIsEndedCallsOffWhatIsToComeAndMakesNothingMore() throws Exception {
        SeriesId id = plan(wish(Rhythm.FORTNIGHTLY, 19));

        does(() -> series.end("harbour", id));

        assertThat(rooms(id)).isEmpty();
        assertThat(visit.as(AMINA, () -> series.mine("harbour"))).isEmpty();
        assertThat(visit.as(AMINA, () -> series.card("harbour", id)).ended()).isTrue();
        refuses(Reason.NOT_NOW, () -> does(() -> series.end("harbour", id)));
        refuses(Reason.NOT_NOW, () -> does(() -> series.leaveOut("harbour", id, tomorrow())));
        TestPlans.last(rows, "SERIES_ENDED");
    }

    @Test
    void aDayFarAheadIsLeftOutBeforeThereIsARoom() throws Exception {
        SeriesId id = plan(wish(Rhythm.WEEKLY, 19));
        LocalDate far = tomorrow().plusWeeks(20);

        does(() -> series.leaveOut("harbour", id, far));

        assertThat(visit.as(AMINA, () -> series.card("harbour", id)).leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.day()).isEqualTo(far));
        for (LocalDate none : new LocalDate[] {
            far.plusDays(1), tomorrow().minusWeeks(1), tomorrow().plusWeeks(60)
        }) {
            refuses(Reason.NOT_NOW, () -> does(() -> series.leaveOut("harbour", id, none)));
        }
    }

    @Test
    void aSeriesIsNotPlannedOverARoomThatItsHostLeadsInAnyOfItsFirstWeeks() throws Exception {
        visit.as(AMINA, () -> plans.plan("harbour", room(tomorrow().plusWeeks(3), 19)));

        Obstacle obstacle = visit.as(AMINA, () -> series.obstacle("harbour", wish(Rhythm.WEEKLY, 19)))
                .orElseThrow();

        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.CLASH);
        assertThat(obstacle.on()).isEqualTo(tomorrow().plusWeeks(3).atTime(19, 0));
        refuses(Reason.NOT_NOW, () -> plan(wish(Rhythm.WEEKLY, 19)));
    }

    @Test
    void thereAreNotMoreThanAHundredSeries() throws Exception {
        rows.asOwner(HARBOUR, """
                insert into series (id, organisation, circle, title, lead, rhythm, first_day, starts, minutes)
                select gen_random_uuid(), current_organisation(), '%s', 'Many', '%s', 'WEEKLY', current_date, '03:00', 15
                from generate_series(1, 100)""".formatted(TUESDAY, AMINA));

        refuses(Reason.LIMIT_REACHED, () -> plan(wish(Rhythm.WEEKLY, 19)));
    }

    @Test
    void nobodyButAHostOfTheCircleMayDoAnyOfIt() throws Exception {
        SeriesId id = plan(wish(Rhythm.WEEKLY, 19));
        Map<PersonId, Reason> others = Map.of(
                BORIS, Reason.NOT_ALLOWED,
                CARLA, Reason.NOT_ALLOWED,
                INES, Reason.NOT_FOUND,
                DANA, Reason.NOT_FOUND);
        for (Map.Entry<PersonId, Reason> other : others.entrySet()) {
            PersonId who = other.getKey();
            refuses(other.getValue(), () -> visit.as(who, () -> series.plan("harbour", wish(Rhythm.WEEKLY, 12))));
            refuses(other.getValue(), () -> visit.as(who, () -> series.obstacle("harbour", wish(Rhythm.WEEKLY, 12))));
            refuses(other.getValue(), () -> visit.as(who, () -> series.card("harbour", id)));
            refuses(other.getValue(), () -> visit.as(who, () -> series.rooms("harbour", id)));
            refuses(other.getValue(), () -> TestPlans.does(visit, who, () -> series.end("harbour", id)));
            refuses(
                    other.getValue(),
                    () -> TestPlans.does(visit, who, () -> series.leaveOut("harbour", id, tomorrow())));
        }
        refuses(Reason.NOT_ALLOWED, () -> visit.as(BORIS, () -> series.mine("harbour")));
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> series.mine("harbour")));
        refuses(Reason.NOT_FOUND, () -> visit.as(AMINA, () -> series.card("harbour", new SeriesId(UUID.randomUUID()))));
        assertThat(rooms(id)).hasSize(IN_REACH);
    }

    /** As if time had passed: the jobs look again, and say when they have. */
    private void makeAgain(SeriesId id) throws Exception {
        rows.asOwner(HARBOUR, "update series set next_look = now() - interval '1 second'");
        Patience.until(() -> rows.in(
                HARBOUR, () -> rows.found("select 1 from series where next_look > now() and id = '" + id + "'")));
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZONE).plusDays(1);
    }

    private static RoomWish room(LocalDate day, int hour) {
        return new RoomWish(TUESDAY, "Evening", AMINA, day, LocalTime.of(hour, 0), 90);
    }

    private static SeriesWish wish(Rhythm rhythm, int hour) {
        return new SeriesWish(room(tomorrow(), hour), rhythm, null);
    }

    private SeriesId plan(SeriesWish wish) throws Exception {
        return visit.as(AMINA, () -> series.plan("harbour", wish));
    }

    private List<HostedRoom> rooms(SeriesId id) throws Exception {
        return visit.as(AMINA, () -> series.rooms("harbour", id));
    }

    private Object does(Runnable act) throws Exception {
        return TestPlans.does(visit, AMINA, act);
    }
}
