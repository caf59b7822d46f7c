package org.alcove.inside;

import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.MIRA;
import static org.alcove.inside.TestPeople.PAVEL;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.Attempt;
import org.alcove.rooms.Bye;
import org.alcove.rooms.Command;
import org.alcove.rooms.Entrance;
import org.alcove.rooms.ParticipantId;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomListener;
import org.alcove.rooms.RoomState;
import org.alcove.rooms.Rooms;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what in a room, asked of the facade; and what the trail then says. */
@ExtendWith(ArquillianExtension.class)
class RoomRightsIT {

    @Inject
    TestRows rows;

    @Inject
    Rooms rooms;

    @Inject
    Visit visit;

    private RoomId room = new RoomId(new UUID(0, 0));

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(RoomRightsIT.class, RoomRightsIT.Nothing.class);
    }

    @BeforeEach
    void aRoomWhoseDoorsAreOpen() throws Exception {
        rows.prepare();
        room = new RoomId(UUID.randomUUID());
        rows.asOwner(
                HARBOUR,
                "insert into room (id, organisation, circle, title, starts_at, ends_at) values ('" + room + "', '"
                        + HARBOUR + "', '" + TUESDAY + "', 'Evening', now(), now() + interval '1 hour')");
        Patience.until(() -> visit.as(AMINA, () -> rooms.card("harbour", room)).state() == RoomState.DOORS_OPEN);
    }

    @Test
    void aMemberMayDoNothingThatAHostDoes() throws Exception {
        Entrance boris = enter(BORIS);
        ParticipantId amina = enter(AMINA).participant();
        List<Command.HostAct> acts = List.of(
                new Command.Open(BORIS),
                new Command.Pause(BORIS),
                new Command.Resume(BORIS),
                new Command.End(BORIS),
                new Command.Invite(BORIS, amina),
                new Command.WithdrawInvitation(BORIS, amina),
                new Command.MoveToGallery(BORIS, amina),
                new Command.Silence(BORIS, amina),
                new Command.LiftSilence(BORIS, amina),
                new Command.Remove(BORIS, amina, "no reason"));
        for (Command.HostAct act : acts) {
            assertRefused(Reason.NOT_ALLOWED, BORIS, () -> give(boris, act));
        }
        Patience.until(() -> refusals().size() == acts.size());
        assertThat(refusals())
                .extracting(entry -> entry.getString("purpose"))
                .contains("Rooms.give/Open", "Rooms.give/Silence", "Rooms.give/Remove");
        assertThat(refusals())
                .extracting(entry -> entry.getJsonObject("by").getString("role"))
                .containsOnly("member");
    }

    @Test
    void aSupervisorDoesNotLeadARoom() throws Exception {
        Entrance carla = enter(CARLA);
        assertRefused(Reason.NOT_ALLOWED, CARLA, () -> give(carla, new Command.Open(CARLA)));
    }

    @Test
    void whoeverIsNotOfTheCircleFindsNoRoom() {
        for (PersonId person : List.of(DANA, INES)) {
            assertRefused(Reason.NOT_FOUND, person, () -> enterAsCurrent("harbour"));
            assertRefused(Reason.NOT_FOUND, person, () -> rooms.card("harbour", room));
        }
        assertRefused(Reason.NOT_FOUND, MIRA, () -> enterAsCurrent("linden"));
        assertRefused(Reason.NOT_FOUND, MIRA, () -> rooms.card("linden", room));
        assertThatThrownBy(() -> visit.asNobody(() -> enterAsCurrent("harbour")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_SIGNED_IN));
    }

    @Test
    void nobodyActsWithTheEntranceOrInTheNameOfSomebodyElse() throws Exception {
        Entrance amina = enter(AMINA);
        Entrance boris = enter(BORIS);
        assertRefused(Reason.NOT_ALLOWED, BORIS, () -> give(amina, new Command.Open(AMINA)));
        assertRefused(Reason.NOT_ALLOWED, BORIS, () -> give(boris, new Command.Open(AMINA)));
        assertRefused(Reason.NOT_ALLOWED, BORIS, () -> {
            rooms.say(amina, "hello");
            return null;
        });
    }

    @Test
    void aHostWhoseAppointmentHasEndedSinceTheyCameMayNoLongerLead() throws Exception {
        Entrance pavel = enter(PAVEL);
        rows.asOwner(
                HARBOUR, "update appointment set ends_at = now() - interval '1 second' where person = '" + PAVEL + "'");
        assertRefused(Reason.NOT_FOUND, PAVEL, () -> give(pavel, new Command.Open(PAVEL)));
    }

    @Test
    void aRemovedPersonDoesNotComeBackAndTheReasonIsSealed() throws Exception {
        Entrance amina = enter(AMINA);
        Entrance boris = enter(BORIS);
        visit.as(AMINA, () -> give(amina, new Command.Open(AMINA)));
        visit.as(AMINA, () -> give(amina, new Command.Remove(AMINA, boris.participant(), "He asked where she lives")));
        assertRefused(Reason.REMOVED, BORIS, () -> enterAsCurrent("harbour"));
        assertThat(entries())
                .extracting(entry -> entry.getString("action"))
                .contains("PARTICIPANT_ENTERED", "ROOM_OPENED", "PARTICIPANT_REMOVED");
        assertThat(entries().toString()).doesNotContain("lives", BORIS.toString(), AMINA.toString(), "Moss");
    }

    private Entrance enter(PersonId person) throws Exception {
        return visit.as(person, () -> enterAsCurrent("harbour"));
    }

    private Entrance enterAsCurrent(String slug) {
        return rooms.enter(slug, room, Attempt.ofNewPage(), new Nothing());
    }

    /** With a sign of life first, however slow the machine. */
    private boolean give(Entrance entrance, Command.Act act) {
        rooms.alive(entrance);
        rooms.give(entrance, act);
        return true;
    }

    private void assertRefused(Reason reason, PersonId person, Callable<?> attempt) {
        assertThatThrownBy(() -> visit.as(person, attempt))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private List<JsonObject> entries() {
        return rows.trail(HARBOUR).stream()
                .filter(entry -> entry.getJsonObject("on").getString("id").equals(room.toString()))
                .toList();
    }

    private List<JsonObject> refusals() {
        return entries().stream()
                .filter(entry -> entry.getString("action").equals("ATTEMPT_REFUSED"))
                .toList();
    }

    /** A socket that nobody reads. */
    static final class Nothing implements RoomListener {

        @Override
        public void tell(JsonObject message) {}

        @Override
        public void refuse(long id, Reason reason) {}

        @Override
        public void bye(Bye because) {}
    }
}
