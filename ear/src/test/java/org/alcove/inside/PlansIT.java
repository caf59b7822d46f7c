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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alcove.people.PersonId;
import org.alcove.planning.HostedRoom;
import org.alcove.planning.Obstacle;
import org.alcove.planning.Plans;
import org.alcove.planning.RoomWish;
import org.alcove.planning.StandIn;
import org.alcove.planning.StandIns;
import org.alcove.refusal.Reason;
import org.alcove.rooms.RoomId;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rooms before they begin: planned, moved and called off by the hosts of their circle, and by nobody else. */
@ExtendWith(ArquillianExtension.class)
class PlansIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    @Inject
    TestRows rows;

    @Inject
    Plans plans;

    @Inject
    StandIns standIns;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(PlansIT.class, TestPlans.class);
    }

    @BeforeEach
    void nothingIsPlanned() throws Exception {
        TestPlans.clear(rows);
    }

    @Test
    void aHostPlansARoomAndTheTrailSaysSo() throws Exception {
        RoomId room = plan(AMINA, wish(3, 19));

        HostedRoom planned = hosting(AMINA, room);
        assertThat(planned.lead()).isEqualTo(AMINA);
        assertThat(planned.startsAt().atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(19, 0));
        assertThat(planned.isPlanned()).isTrue();
        assertThat(TestPlans.last(rows, "ROOM_PLANNED").getJsonObject("on").getString("id"))
                .isEqualTo(room.toString());
    }

    @Test
    void whoeverLeadsAnotherRoomThenIsToldWhenTheyAreFree() throws Exception {
        plan(AMINA, wish(3, 19));

        Obstacle obstacle = obstacle(wish(3, 18)).orElseThrow();

        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.CLASH);
        assertThat(obstacle.instead()).isEqualTo(day(3).atTime(20, 30));
        refuses(Reason.NOT_NOW, () -> plan(AMINA, wish(3, 18)));
        assertThat(obstacle(wishFor(PAVEL, 3, 18))).isEmpty();
    }

    @Test
    void aRoomThatBeginsWhenAnotherEndsIsNoClash() throws Exception {
        plan(AMINA, new RoomWish(TUESDAY, "Early", AMINA, day(3), LocalTime.of(18, 0), 60));

        assertThat(obstacle(wish(3, 19))).isEmpty();
    }

    @Test
    void whatIsOverOrTooFarAheadIsNotPlanned() throws Exception {
        assertThat(obstacle(wish(-1, 19)).orElseThrow().kind()).isEqualTo(Obstacle.Kind.PAST);
        assertThat(obstacle(wish(-1, 19)).orElseThrow().instead())
                .isAfter(LocalDateTime.now(ZONE))
                .satisfies(instead -> assertThat(instead.toLocalTime()).isEqualTo(LocalTime.of(19, 0)));
        Obstacle far = obstacle(wish(183, 19)).orElseThrow();
        assertThat(far.kind()).isEqualTo(Obstacle.Kind.TOO_FAR);
        assertThat(far.instead()).isEqualTo(day(182).atTime(19, 0));
        refuses(Reason.LIMIT_REACHED, () -> plan(AMINA, wish(183, 19)));
    }

    /** Somewhere a clock skips an hour within half a year. */
    @Test
    void aTimeThatTheClockSkipsIsNotPlannedAndTheNextOneIsNamed() throws Exception {
        ZoneOffsetTransition gap = Stream.of("Europe/Copenhagen", "Australia/Sydney", "America/Santiago")
                .flatMap(zone -> gapAhead(ZoneId.of(zone)))
                .findFirst()
                .orElseThrow();
        rows.asOwner(HARBOUR, "update organisation set time_zone = '" + zoneOf(gap) + "'");

        LocalDateTime skipped = gap.getDateTimeBefore().plusMinutes(30);
        Obstacle obstacle = obstacle(
                        new RoomWish(TUESDAY, "Night", AMINA, skipped.toLocalDate(), skipped.toLocalTime(), 60))
                .orElseThrow();

        rows.asOwner(HARBOUR, "update organisation set time_zone = 'Europe/Copenhagen'");
        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.NO_SUCH_TIME);
        assertThat(obstacle.instead()).isEqualTo(gap.getDateTimeAfter());
    }

    private static Stream<ZoneOffsetTransition> gapAhead(ZoneId zone) {
        Instant end = Instant.now().plus(Duration.ofDays(180));
        return Stream.iterate(
                        zone.getRules().nextTransition(Instant.now().plus(Duration.ofDays(2))),
                        change -> change.getInstant().isBefore(end),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .filter(ZoneOffsetTransition::isGap);
    }

    private static String zoneOf(ZoneOffsetTransition gap) {
        return Stream.of("Europe/Copenhagen", "Australia/Sydney", "America/Santiago")
                .filter(zone -> gap.equals(ZoneId.of(zone).getRules().getTransition(gap.getDateTimeBefore())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whileNoHelpLineIsSetNothingIsPlanned() throws Exception {
        rows.asOwner(HARBOUR, "delete from help_line");

        assertThat(obstacle(wish(3, 19)).orElseThrow().kind()).isEqualTo(Obstacle.Kind.NO_HELP_LINE);
        refuses(Reason.NOT_NOW, () -> plan(AMINA, wish(3, 19)));
    }

    @Test
    void aRoomIsLedByAHostOfItsCircle() throws Exception {
        for (PersonId nobody : new PersonId[] {BORIS, CARLA, DANA}) {
            assertThat(obstacle(wishFor(nobody, 3, 19)).orElseThrow().kind()).isEqualTo(Obstacle.Kind.NOT_A_HOST);
        }
    }

    @Test
    void aRoomIsMovedAsLongAsItsDoorsAreClosed() throws Exception {
        RoomId room = plan(AMINA, wish(3, 19));

        move(AMINA, room, day(4).atTime(18, 30));

        assertThat(hosting(AMINA, room).startsAt().atZone(ZONE).toLocalDateTime())
                .isEqualTo(day(4).atTime(18, 30));
        TestPlans.last(rows, "ROOM_MOVED");
        rows.asOwner(
                HARBOUR,
                "update room set starts_at = now() + interval '5 minutes', ends_at = now() + interval '1 hour',"
                        + " next_deadline = now()");
        Patience.until(() -> !hosting(AMINA, room).isPlanned());
        refuses(Reason.NOT_NOW, () -> move(AMINA, room, day(5).atTime(18, 30)));
    }

    @Test
    void aRoomThatIsCalledOffIsGoneAndTheTrailSaysByWhom() throws Exception {
        RoomId room = plan(AMINA, wish(3, 19));

        cancel(PAVEL, room);

        refuses(Reason.NOT_FOUND, () -> hosting(AMINA, room));
        assertThat(TestPlans.last(rows, "ROOM_CANCELLED").getJsonObject("by").getString("role"))
                .isEqualTo("host");
        refuses(Reason.NOT_FOUND, () -> cancel(PAVEL, room));
    }

    @Test
    void anotherHostIsAskedToStandInAndLeadsOnceTheyAgree() throws Exception {
        RoomId room = plan(AMINA, wish(3, 19));

        ask(AMINA, room, null);

        assertThat(visit.as(PAVEL, () -> standIns.askedOfMe("harbour")))
                .singleElement()
                .satisfies(asked -> assertThat(asked.id()).isEqualTo(room));
        refuses(Reason.NOT_NOW, () -> accept(AMINA, room));
        accept(PAVEL, room);
        HostedRoom now = hosting(AMINA, room);
        assertThat(now.lead()).isEqualTo(PAVEL);
        assertThat(now.standIns()).extracting(StandIn::state).containsExactly(StandIn.State.ACCEPTED);
        assertThat(visit.as(PAVEL, () -> standIns.askedOfMe("harbour"))).isEmpty();
        refuses(Reason.NOT_NOW, () -> accept(PAVEL, room));
    }

    @Test
    void whoDeclinesDoesNotLeadAndWhoIsBusyCannotAgree() throws Exception {
        RoomId room = plan(AMINA, wish(3, 19));
        ask(AMINA, room, PAVEL);
        decline(PAVEL, room);
        assertThat(hosting(AMINA, room).lead()).isEqualTo(AMINA);
        assertThat(hosting(AMINA, room).standIns()).extracting(StandIn::state).containsExactly(StandIn.State.DECLINED);

        ask(AMINA, room, PAVEL);
        plan(PAVEL, wishFor(PAVEL, 3, 19));
        refuses(Reason.NOT_NOW, () -> accept(PAVEL, room));
        refuses(Reason.NOT_NOW, () -> ask(AMINA, room, BORIS));
    }

    @Test
    void nobodyButAHostOfTheCircleMayDoAnyOfIt() throws Exception {
        RoomId room = plan(AMINA, wish(3, 19));
        Map<PersonId, Reason> others = Map.of(
                BORIS, Reason.NOT_ALLOWED,
                CARLA, Reason.NOT_ALLOWED,
                INES, Reason.NOT_FOUND,
                DANA, Reason.NOT_FOUND);
        for (Map.Entry<PersonId, Reason> other : others.entrySet()) {
            PersonId who = other.getKey();
            refuses(other.getValue(), () -> plan(who, wish(5, 19)));
            refuses(other.getValue(), () -> visit.as(who, () -> plans.obstacle("harbour", wish(5, 19))));
            refuses(other.getValue(), () -> visit.as(who, () -> plans.leads("harbour", TUESDAY)));
            refuses(other.getValue(), () -> hosting(who, room));
            refuses(other.getValue(), () -> move(who, room, day(5).atTime(19, 0)));
            refuses(
                    other.getValue(),
                    () -> visit.as(who, () -> plans.obstacleToMove("harbour", room, day(5).atTime(19, 0))));
            refuses(other.getValue(), () -> cancel(who, room));
            refuses(other.getValue(), () -> ask(who, room, null));
            refuses(other.getValue(), () -> accept(who, room));
            refuses(other.getValue(), () -> decline(who, room));
        }
        for (Map.Entry<PersonId, Reason> other : Map.of(
                        BORIS, Reason.NOT_ALLOWED, INES, Reason.NOT_ALLOWED, DANA, Reason.NOT_FOUND)
                .entrySet()) {
            PersonId who = other.getKey();
            refuses(other.getValue(), () -> visit.as(who, () -> plans.hosting("harbour")));
            refuses(other.getValue(), () -> visit.as(who, () -> plans.circles("harbour")));
            refuses(other.getValue(), () -> visit.as(who, () -> standIns.askedOfMe("harbour")));
        }
        assertThat(hosting(AMINA, room).isPlanned()).isTrue();
    }

    private static LocalDate day(int ahead) {
        return LocalDate.now(ZONE).plusDays(ahead);
    }

    private static RoomWish wish(int ahead, int hour) {
        return wishFor(AMINA, ahead, hour);
    }

    private static RoomWish wishFor(PersonId lead, int ahead, int hour) {
        return new RoomWish(TUESDAY, "Evening", lead, day(ahead), LocalTime.of(hour, 0), 90);
    }

    private Optional<Obstacle> obstacle(RoomWish wish) throws Exception {
        return visit.as(AMINA, () -> plans.obstacle("harbour", wish));
    }

    private RoomId plan(PersonId who, RoomWish wish) throws Exception {
        return visit.as(who, () -> plans.plan("harbour", wish));
    }

    private HostedRoom hosting(PersonId who, RoomId room) throws Exception {
        return visit.as(who, () -> plans.hosting("harbour", room));
    }

    private Object move(PersonId who, RoomId room, LocalDateTime to) throws Exception {
        return TestPlans.does(visit, who, () -> plans.move("harbour", room, to));
    }

    private Object cancel(PersonId who, RoomId room) throws Exception {
        return TestPlans.does(visit, who, () -> plans.cancel("harbour", room));
    }

    private Object ask(PersonId who, RoomId room, @Nullable PersonId whom) throws Exception {
        return TestPlans.does(visit, who, () -> standIns.ask("harbour", room, whom));
    }

    private Object accept(PersonId who, RoomId room) throws Exception {
        return TestPlans.does(visit, who, () -> standIns.accept("harbour", room));
    }

    private Object decline(PersonId who, RoomId room) throws Exception {
        return TestPlans.does(visit, who, () -> standIns.decline("harbour", room));
    }
}
