package org.alcove.inside;

import static org.alcove.inside.Refusals.refuses;
import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.MIRA;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.alcove.planning.CalendarEvent;
import org.alcove.planning.CalendarFeed;
import org.alcove.planning.CalendarToken;
import org.alcove.planning.Calendars;
import org.alcove.planning.Intended;
import org.alcove.planning.Intentions;
import org.alcove.planning.Plans;
import org.alcove.planning.ReminderChoice;
import org.alcove.planning.RoomWish;
import org.alcove.refusal.Reason;
import org.alcove.rooms.RoomId;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody plans to come to is theirs, in their calendar and their letters too, and stands in no trail. */
@ExtendWith(ArquillianExtension.class)
class IntentionsIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final String LETTERS = "select 1 from letter where kind = '%s' and person = '%s'";

    @Inject
    TestRows rows;

    @Inject
    Plans plans;

    @Inject
    Intentions intentions;

    @Inject
    Calendars calendars;

    @Inject
    Visit visit;

    private RoomId room = new RoomId(new UUID(0, 0));

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(IntentionsIT.class, TestPlans.class);
    }

    @BeforeEach
    void aminaPlansARoom() throws Exception {
        TestPlans.clear(rows);
        LocalDate day = LocalDate.now(ZONE).plusDays(3);
        RoomWish wish = new RoomWish(TUESDAY, "Evening", AMINA, day, LocalTime.of(19, 0), 60);
        room = visit.as(AMINA, () -> plans.plan("harbour", wish));
    }

    @AfterEach
    void borisBelongsToHarbour() throws Exception {
        rows.asOwner(HARBOUR, "update membership set ended_at = null");
    }

    @Test
    void hostsSeeHowManyPlanToComeAndTheTrailSeesNothing() throws Exception {
        int entries = rows.trail(HARBOUR).size();
        comes(BORIS);
        comes(MIRA);
        comes(MIRA);

        assertThat(visit.as(AMINA, () -> plans.hosting("harbour", room)).coming())
                .isEqualTo(2);
        assertThat(visit.as(BORIS, () -> intentions.mine("harbour"))).containsExactly(new Intended(room, false));
        forgets(MIRA);
        assertThat(visit.as(MIRA, () -> intentions.mine("harbour"))).isEmpty();
        assertThat(rows.trail(HARBOUR)).hasSize(entries);
    }

    @Test
    void whoPlannedToComeIsToldThatItIsMovedOrCalledOffUntilTheyHaveSeenIt() throws Exception {
        comes(BORIS);
        TestPlans.does(
                visit,
                AMINA,
                () -> plans.move(
                        "harbour", room, LocalDate.now(ZONE).plusDays(4).atTime(18, 0)));
        assertThat(visit.as(BORIS, () -> intentions.mine("harbour"))).containsExactly(new Intended(room, true));

        TestPlans.does(visit, AMINA, () -> plans.cancel("harbour", room));

        assertThat(visit.as(BORIS, () -> intentions.calledOff("harbour")))
                .singleElement()
                .satisfies(off -> assertThat(off.id()).isEqualTo(room));
        assertThat(visit.as(MIRA, () -> intentions.calledOff("harbour"))).isEmpty();
        assertThat(has("ROOM_CANCELLED", BORIS)).as("nobody asked for letters").isFalse();
        refuses(Reason.NOT_NOW, () -> comes(MIRA));
        forgets(BORIS);
        assertThat(visit.as(BORIS, () -> intentions.calledOff("harbour"))).isEmpty();
    }

    @Test
    void lettersAreWrittenToWhoeverAskedForThemOnce() throws Exception {
        TestPlans.does(visit, BORIS, () -> intentions.remind("harbour", ReminderChoice.DAY));
        comes(BORIS);
        comes(MIRA);
        due();

        Patience.until(() -> has("ROOM_SOON", BORIS));
        assertThat(has("ROOM_SOON", MIRA)).isFalse();
        assertThat(rows.in(
                        HARBOUR,
                        () -> rows.found("select 1 from letter where of_use_until ="
                                + " least(written_at + interval '2 days', (select starts_at from room where id = '"
                                + room
                                + "'))")))
                .as("of no use once the room has begun")
                .isTrue();
        rows.asOwner(HARBOUR, "delete from letter");
        TestPlans.does(visit, AMINA, () -> plans.cancel("harbour", room));
        assertThat(has("ROOM_CANCELLED", BORIS)).isTrue();
        assertThat(has("ROOM_CANCELLED", MIRA)).isFalse();
        assertThat(has("ROOM_SOON", BORIS)).isFalse();
    }

    @Test
    void aReminderThatIsDueIsWrittenToNobodyWhoDoesNotBelongThereAnyMore() throws Exception {
        TestPlans.does(visit, BORIS, () -> intentions.remind("harbour", ReminderChoice.HOUR));
        comes(BORIS);
        rows.asOwner(HARBOUR, "update membership set ended_at = now() where person = '" + BORIS + "'");
        due();

        Patience.until(
                () -> !rows.in(HARBOUR, () -> rows.found("select 1 from intention where remind_at is not null")));
        assertThat(has("ROOM_SOON", BORIS)).isFalse();
    }

    @Test
    void choosingNoneTakesTheReminderAwayAndChoosingOnePutsItThere() throws Exception {
        comes(BORIS);
        assertThat(visit.as(BORIS, () -> intentions.reminder("harbour"))).isEqualTo(ReminderChoice.NONE);
        TestPlans.does(visit, BORIS, () -> intentions.remind("harbour", ReminderChoice.HOUR));
        assertThat(rows.in(
                        HARBOUR,
                        () -> rows.found("select 1 from intention i join room r on r.id = i.room"
                                + " where i.remind_at = r.starts_at - interval '1 hour'")))
                .isTrue();
        assertThat(visit.as(BORIS, () -> intentions.reminder("harbour"))).isEqualTo(ReminderChoice.HOUR);
        TestPlans.does(visit, BORIS, () -> intentions.remind("harbour", ReminderChoice.NONE));
        assertThat(rows.in(HARBOUR, () -> rows.found("select 1 from intention where remind_at is not null")))
                .isFalse();
    }

    @Test
    void onePersonPlansToComeToTwoHundredRoomsAtMost() throws Exception {
        rows.asOwner(HARBOUR, """
                insert into room (id, organisation, circle, title, starts_at, ends_at)
                select gen_random_uuid(), current_organisation(), '%s', 'Many', now() + interval '9 days',
                       now() + interval '9 days 1 hour' from generate_series(1, 200);
                insert into intention (organisation, room, person)
                select organisation, id, '%s' from room where title = 'Many'""".formatted(TUESDAY, BORIS));

        refuses(Reason.LIMIT_REACHED, () -> comes(BORIS));
    }

    @Test
    void aStrangerToTheCirclePlansNothingThereAndSeesNoEvent() throws Exception {
        for (PersonId stranger : List.of(DANA, INES)) {
            refuses(Reason.NOT_FOUND, () -> comes(stranger));
            refuses(Reason.NOT_FOUND, () -> forgets(stranger));
            refuses(Reason.NOT_FOUND, () -> visit.as(stranger, () -> calendars.event("harbour", room)));
        }
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> intentions.mine("harbour")));
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> intentions.calledOff("harbour")));
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> intentions.reminder("harbour")));
        refuses(
                Reason.NOT_FOUND,
                () -> TestPlans.does(visit, DANA, () -> intentions.remind("harbour", ReminderChoice.DAY)));
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> calendars.mine("harbour")));
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> calendars.make("harbour", "Tea")));
        refuses(Reason.NOT_FOUND, () -> TestPlans.does(visit, DANA, () -> calendars.revoke("harbour")));
    }

    @Test
    void aCalendarIsOpenToWhoeverHasItsAddressUntilItIsReplacedOrRevoked() throws Exception {
        CalendarToken first = visit.as(BORIS, () -> calendars.make("harbour", "Tea"));
        CalendarFeed feed = visit.asNobody(() -> calendars.feed(first));
        assertThat(feed.word()).isEqualTo("Tea");
        assertThat(feed.events()).extracting(CalendarEvent::id).containsExactly(room);
        TestPlans.does(visit, AMINA, () -> plans.cancel("harbour", room));
        assertThat(visit.asNobody(() -> calendars.feed(first)).events())
                .extracting(CalendarEvent::cancelled)
                .containsExactly(true);

        CalendarToken second = visit.as(BORIS, () -> calendars.make("harbour", "Tea"));

        refuses(Reason.NOT_FOUND, () -> visit.asNobody(() -> calendars.feed(first)));
        assertThat(visit.asNobody(() -> calendars.feed(second)).events()).hasSize(1);
        TestPlans.does(visit, BORIS, () -> calendars.revoke("harbour"));
        refuses(Reason.NOT_FOUND, () -> visit.asNobody(() -> calendars.feed(second)));
        refuses(Reason.NOT_FOUND, () -> TestPlans.does(visit, BORIS, () -> calendars.revoke("harbour")));
        assertThat(TestPlans.last(rows, "CALENDAR_MADE").toString()).doesNotContain("Tea");
    }

    @Test
    void aCalendarIsEmptyOfWhatItsPersonMayNotSeeAndGoneWithTheirMembership() throws Exception {
        CalendarToken ines = visit.as(INES, () -> calendars.make("harbour", "Tea"));
        assertThat(visit.asNobody(() -> calendars.feed(ines)).events()).isEmpty();
        CalendarToken boris = visit.as(BORIS, () -> calendars.make("harbour", "Tea"));

        rows.asOwner(HARBOUR, "update membership set ended_at = now() where person = '" + BORIS + "'");

        refuses(Reason.NOT_FOUND, () -> visit.asNobody(() -> calendars.feed(boris)));
    }

    @Test
    void aCalendarsWordIsShort() {
        refuses(Reason.MALFORMED, () -> visit.as(BORIS, () -> calendars.make("harbour", " ")));
        refuses(Reason.MALFORMED, () -> visit.as(BORIS, () -> calendars.make("harbour", "w".repeat(41))));
    }

    private void due() throws Exception {
        rows.asOwner(HARBOUR, "update intention set remind_at = now() where remind_at is not null");
    }

    private boolean has(String letter, PersonId person) throws Exception {
        return rows.in(HARBOUR, () -> rows.found(LETTERS.formatted(letter, person)));
    }

    private Object comes(PersonId who) throws Exception {
        return TestPlans.does(visit, who, () -> intentions.planToCome("harbour", room));
    }

    private Object forgets(PersonId who) throws Exception {
        return TestPlans.does(visit, who, () -> intentions.forget("harbour", room));
    }
}
