package org.alcove.inside;

import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.MIRA;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alcove.organisations.Agreements;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.Attempt;
import org.alcove.rooms.Command;
import org.alcove.rooms.Doors;
import org.alcove.rooms.Doorstep;
import org.alcove.rooms.Entrance;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomState;
import org.alcove.rooms.Rooms;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked of somebody before they are in a room, on whichever way they come. */
@ExtendWith(ArquillianExtension.class)
class AtTheDoorIT {

    /** Of its own, so that no room of another test is open in it. */
    private final UUID circle = UUID.randomUUID();

    private final RoomId room = new RoomId(UUID.randomUUID());

    @Inject
    TestRows rows;

    @Inject
    Rooms rooms;

    @Inject
    Doors doors;

    @Inject
    Agreements agreements;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(AtTheDoorIT.class, Paper.class);
    }

    @BeforeEach
    void aRoomWithOpenDoors() throws Exception {
        rows.prepare();
        asOwner("insert into circle (id, organisation, name) values ('" + circle + "', '" + HARBOUR + "', 'Evening');"
                + " insert into circle_member (organisation, circle, person, role, name_in_circle)"
                + " select organisation, '" + circle
                + "', person, role, name_in_circle from circle_member where circle = '"
                + TUESDAY + "'");
        asOwner("insert into room (id, organisation, circle, title, starts_at, ends_at) values ('" + room + "', '"
                + HARBOUR + "', '" + circle + "', 'An evening', now(), now() + interval '1 hour')");
        long end = System.nanoTime() + 10_000_000_000L;
        while (look(AMINA).room().state() != RoomState.DOORS_OPEN && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void everythingIsAsItWas() throws Exception {
        asOwner("delete from agreement_accepted; delete from agreement");
        asOwner("delete from circle_member where circle = '" + circle + "'");
        asOwner("update organisation set writers = 'EVERYONE'");
    }

    @Test
    void nobodyGoesInWithoutHavingAgreedAndIsAskedOnce() throws Exception {
        int before = entries("AGREEMENT_ACCEPTED").size();
        publish("We listen.", 0);
        assertThat(look(BORIS).asked()).hasValueSatisfying(asked -> {
            assertThat(asked.agreement().text()).isEqualTo("We listen.");
            assertThat(asked.agreedBefore()).isNull();
        });
        assertRefused(Reason.AGREEMENT_NEEDED, BORIS, () -> enters(BORIS));

        agree(BORIS, 1);
        agree(BORIS, 1);

        assertThat(look(BORIS).asked()).isEmpty();
        enters(BORIS);
        List<JsonObject> agreed = entries("AGREEMENT_ACCEPTED");
        assertThat(agreed).hasSize(before + 1);
        assertThat(agreed.get(before).getJsonObject("after").getString("version"))
                .isEqualTo("1");
        assertThat(agreed.get(before).getJsonObject("by").getString("role")).isEqualTo("member");
        assertRefused(Reason.AGREEMENT_NEEDED, MIRA, () -> enters(MIRA));
    }

    @Test
    void aNewVersionIsAskedForAgainButWhoIsInTheRoomStays() throws Exception {
        publish("We listen.", 0);
        agree(BORIS, 1);
        Entrance first = enters(BORIS);

        publish("We listen, and we do not record.", 1);

        assertThat(enters(BORIS).participant()).isEqualTo(first.participant());
        assertThat(look(BORIS).asked())
                .hasValueSatisfying(asked -> assertThat(asked.agreedBefore()).isNotNull());
        assertRefused(Reason.NOT_NOW, BORIS, () -> agree(BORIS, 1));
        visit.as(BORIS, () -> done(() -> rooms.give(first, new Command.Leave(BORIS))));
        assertRefused(Reason.AGREEMENT_NEEDED, BORIS, () -> enters(BORIS));
        agree(BORIS, 2);
        enters(BORIS);
    }

    @Test
    void nobodyGoesInWithoutANameAndOneThatIsSuggestedIsFree() throws Exception {
        nameless(BORIS);
        assertRefused(Reason.NAME_NEEDED, BORIS, () -> enters(BORIS));
        List<String> suggested = look(BORIS).suggestions();
        assertThat(suggested).hasSize(12).doesNotContain("Wren", "Reed");
        assertThat(List.of(look(BORIS).suggestions(), look(BORIS).suggestions()))
                .anySatisfy(again -> assertThat(again).isNotEqualTo(suggested));

        choose(BORIS, suggested.get(0));

        assertThat(look(BORIS).room().nameInCircle()).isEqualTo(suggested.get(0));
        assertThat(look(BORIS).hosts()).contains("Amina").doesNotContain("Carla");
        enters(BORIS);
        List<JsonObject> chosen = entries("NAME_CHOSEN");
        JsonObject entry = chosen.get(chosen.size() - 1);
        assertThat(entry.toString()).doesNotContain(suggested.get(0));
        assertThat(entry.getJsonObject("on").getString("id")).isEqualTo(circle.toString());
    }

    /** There is no Keycloak in this test. */
    @Test
    void whileKeycloakDoesNotAnswerOnlySuggestedNamesAreTaken() throws Exception {
        nameless(BORIS);
        assertRefused(Reason.NAME_UNCHECKED, BORIS, () -> choose(BORIS, "Somebody else"));
        assertThat(look(BORIS).room().nameInCircle()).isEmpty();
    }

    @Test
    void nobodyIsTakenForSomebodyElse() throws Exception {
        nameless(BORIS);
        assertRefused(Reason.NAME_TAKEN, BORIS, () -> choose(BORIS, "Wren"));
        asOwner("update circle_member set name_in_circle = 'Ｍıst' where circle = '" + circle + "' and person = '" + MIRA
                + "'");
        assertRefused(Reason.NAME_TAKEN, BORIS, () -> choose(BORIS, "Mist"));
        assertRefused(Reason.MALFORMED, BORIS, () -> choose(BORIS, "Mo\u202Ess"));
    }

    @Test
    void twoWhoWantTheSameNameAtOnceAreTwo() throws Exception {
        nameless(BORIS);
        nameless(MIRA);
        String name = look(BORIS).suggestions().get(0);
        List<Boolean> given = List.of(BORIS, MIRA).parallelStream()
                .map(person -> catchThrowableOfType(Refusal.class, () -> choose(person, name)) == null)
                .toList();
        assertThat(given).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aNameStaysWhileARoomIsOpenAndForThirtyDays() throws Exception {
        assertThat(look(BORIS).suggestions()).isEmpty();
        assertRefused(Reason.NAME_STAYS, BORIS, () -> choose(BORIS, "Fern"));
        asOwner("update room set state = 'ended', next_deadline = null where id = '" + room + "'");

        choose(BORIS, "Fern");

        assertThat(look(BORIS).nameStaysUntil()).isPresent();
        assertRefused(Reason.NAME_STAYS, BORIS, () -> choose(BORIS, "Sage"));
        asOwner("update circle_member set named_at = now() - interval '31 days' where circle = '" + circle
                + "' and person = '" + BORIS + "'");
        choose(BORIS, "Sage");
        assertThat(look(BORIS).room().nameInCircle()).isEqualTo("Sage");
    }

    @Test
    void whereOnlyHostsWriteAMemberDoesNot() throws Exception {
        Entrance host = enters(AMINA);
        Entrance member = enters(BORIS);
        visit.as(AMINA, () -> done(() -> rooms.give(host, new Command.Open(AMINA))));
        visit.as(BORIS, () -> done(() -> rooms.say(member, "good evening")));

        asOwner("update organisation set writers = 'HOSTS'");

        assertRefused(Reason.NOT_ALLOWED, BORIS, () -> done(() -> rooms.say(member, "still here")));
        visit.as(AMINA, () -> done(() -> rooms.say(host, "welcome")));
    }

    @Test
    void aStrangerFindsNoDoor() {
        for (String slug : List.of("harbour", "linden")) {
            assertRefused(Reason.NOT_FOUND, DANA, () -> doors.look(slug, room));
            assertRefused(Reason.NOT_FOUND, DANA, () -> done(() -> doors.agree(slug, room, 1)));
            assertRefused(Reason.NOT_FOUND, DANA, () -> done(() -> doors.chooseName(slug, room, "Fern")));
        }
        assertRefused(Reason.NOT_FOUND, INES, () -> doors.look("harbour", room));
    }

    private void publish(String text, int seen) throws Exception {
        visit.as(INES, () -> done(() -> agreements.publish("harbour", text, seen)));
    }

    private Boolean agree(PersonId person, int version) throws Exception {
        return visit.as(person, () -> done(() -> doors.agree("harbour", room, version)));
    }

    private Boolean choose(PersonId person, String name) throws Exception {
        return visit.as(person, () -> done(() -> doors.chooseName("harbour", room, name)));
    }

    private Doorstep look(PersonId person) throws Exception {
        return visit.as(person, () -> doors.look("harbour", room));
    }

    private Entrance enters(PersonId person) throws Exception {
        return visit.as(person, () -> rooms.enter("harbour", room, Attempt.ofNewPage(), new Paper()));
    }

    private void nameless(PersonId person) throws Exception {
        asOwner("update circle_member set name_in_circle = null, named_at = null where circle = '" + circle
                + "' and person = '" + person + "'");
    }

    private void asOwner(String change) throws Exception {
        rows.asOwner(HARBOUR, change);
    }

    private List<JsonObject> entries(String action) {
        return rows.trail(HARBOUR).stream()
                .filter(entry -> entry.getString("action").equals(action))
                .toList();
    }

    private void assertRefused(Reason reason, PersonId person, Callable<?> act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> visit.as(person, act));
        assertThat(refusal).as(reason.name()).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    private static Boolean done(Runnable act) {
        act.run();
        return true;
    }
}
