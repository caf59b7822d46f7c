package org.alcove.inside;

import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.MIRA;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.alcove.rooms.RoomCard;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomState;
import org.alcove.rooms.Rooms;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A live room in a real server: what is answered is stored, everybody hears of it, and its sound follows. */
@ExtendWith(ArquillianExtension.class)
class RoomsIT {

    private static final String NOT_SDP = "this is not a session description";

    private final RoomId room = new RoomId(UUID.randomUUID());
    private final Paper amina = new Paper();
    private final Paper boris = new Paper();

    @Inject
    TestRows rows;

    @Inject
    Rooms rooms;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(RoomsIT.class, Paper.class);
    }

    @BeforeEach
    void aRoomWithOpenDoors() throws Exception {
        rows.prepare();
        asOwner("insert into room (id, organisation, circle, title, starts_at, ends_at) values ('" + room + "', '"
                + HARBOUR + "', '" + TUESDAY + "', 'Tuesday evening circle', now(), now() + interval '1 hour')");
        long end = System.nanoTime() + 10_000_000_000L;
        while (card(AMINA).state() != RoomState.DOORS_OPEN && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatAHostDoesReachesEverybodyAndTheTrail() throws Exception {
        Entrance host = enters(AMINA, amina);
        enters(BORIS, boris);
        boris.awaitRoom(seen -> seen.getString("state").equals("doorsOpen"));
        gives(host, new Command.Open(AMINA));
        boris.awaitRoom(seen -> seen.getString("state").equals("live"));
        assertThat(actions()).contains("ROOM_DOORS_OPENED", "PARTICIPANT_ENTERED", "ROOM_OPENED");
    }

    @Test
    void theSoundIsBuiltAndSaysWhenItIsAsItShouldBe() throws Exception {
        Entrance host = enters(AMINA, amina);
        gives(host, new Command.Open(AMINA));
        JsonObject live = amina.awaitRoom(seen -> seen.getString("sound").equals("there")
                && seen.getString("state").equals("live")
                && self(seen, host).getBoolean("settled"));
        assertThat(live.getInt("mediaEpoch")).isEqualTo(1);
        visit.as(AMINA, () -> done(() -> rooms.offer(host, 7, 1, NOT_SDP)));
        assertThat(amina.awaitRefusal()).isEqualTo(Reason.MALFORMED);
        assertRefused(Reason.NOT_NOW, AMINA, () -> done(() -> rooms.offer(host, 8, 0, NOT_SDP)));
        assertRefused(Reason.TOO_LARGE, AMINA, () -> done(() -> rooms.offer(host, 9, 1, "x".repeat(65_537))));
    }

    @Test
    void fiftyRoomsOfAnOrganisationAreLiveAtOnceAndNoMore() throws Exception {
        Entrance host = enters(AMINA, amina);
        asOwner("insert into room (id, organisation, circle, title, starts_at, ends_at, state)"
                + " select gen_random_uuid(), '" + HARBOUR + "', '" + TUESDAY + "', 'One of fifty', now(),"
                + " now() + interval '1 hour', 'live' from generate_series(1, 50)");
        try {
            assertRefused(Reason.LIMIT_REACHED, AMINA, () -> done(() -> rooms.give(host, new Command.Open(AMINA))));
        } finally {
            asOwner("delete from room where title = 'One of fifty'");
        }
        gives(host, new Command.Open(AMINA));
        assertThat(card(AMINA).state()).isEqualTo(RoomState.LIVE);
    }

    @Test
    void aRemovedPersonDoesNotComeBack() throws Exception {
        Entrance host = enters(AMINA, amina);
        Entrance member = enters(BORIS, boris);
        gives(host, new Command.Remove(AMINA, member.participant(), "asked somebody where she lives"));
        assertThat(boris.awaitBye()).isEqualTo(Bye.REMOVED);
        assertRefused(Reason.REMOVED, BORIS, () -> rooms.enter("harbour", room, Attempt.ofNewPage(), new Paper()));
        assertThat(rows.trail(HARBOUR).toString()).doesNotContain("where she lives");
    }

    @Test
    void aStrangerFindsNoRoomAndCannotBorrowAnEntrance() throws Exception {
        Entrance host = enters(AMINA, amina);
        assertRefused(Reason.NOT_FOUND, DANA, () -> rooms.enter("harbour", room, Attempt.ofNewPage(), new Paper()));
        assertRefused(Reason.NOT_FOUND, DANA, () -> rooms.enter("linden", room, Attempt.ofNewPage(), new Paper()));
        assertRefused(Reason.NOT_FOUND, DANA, () -> rooms.card("linden", room));
        assertRefused(Reason.NOT_ALLOWED, BORIS, () -> done(() -> rooms.give(host, new Command.Open(AMINA))));
        assertRefused(Reason.NOT_ALLOWED, AMINA, () -> done(() -> rooms.give(host, new Command.Leave(BORIS))));
        assertThat(card(AMINA).state()).isEqualTo(RoomState.DOORS_OPEN);
    }

    @Test
    void whatIsSaidReachesEverybodyAtAHumanPaceAndEndsWithTheRoom() throws Exception {
        Entrance host = enters(AMINA, amina);
        Entrance member = enters(BORIS, boris);
        assertRefused(Reason.NOT_NOW, BORIS, () -> done(() -> rooms.say(member, "too early")));
        gives(host, new Command.Open(AMINA));
        for (int i = 0; i < 5; i++) {
            visit.as(BORIS, () -> done(() -> rooms.say(member, "good evening")));
        }
        assertRefused(Reason.TOO_FAST, BORIS, () -> done(() -> rooms.say(member, "again")));
        List<JsonObject> said = amina.awaitTold("said", 5);
        assertThat(said.get(0).getJsonObject("message").getString("name")).isEqualTo("Moss");
        Paper mira = new Paper();
        enters(MIRA, mira);
        mira.awaitRoom(seen -> true);
        gives(host, new Command.End(AMINA));
        assertThat(boris.awaitBye()).isEqualTo(Bye.ENDED);
        assertThat(mira.told("said")).isEmpty();
        assertThat(rows.in(HARBOUR, () -> rows.execute("delete from chat_message where room = '" + room + "'")))
                .isZero();
        assertThat(rows.trail(HARBOUR).toString()).doesNotContain("good evening");
    }

    @Test
    void whoDoesNotAnswerIsLostAndComesBackAsANewDevice() throws Exception {
        Entrance host = enters(AMINA, amina);
        enters(BORIS, boris);
        assertThat(boris.awaitBye()).isEqualTo(Bye.TOO_SLOW);
        assertThat(amina.awaitBye()).isEqualTo(Bye.TOO_SLOW);
        Paper again = new Paper();
        Entrance back = enters(AMINA, again);
        assertThat(back.participant()).isEqualTo(host.participant());
        assertThat(back.device()).isNotEqualTo(host.device());
    }

    @Test
    void aHostWhoIsGoneTakesTheQuorumAlong() throws Exception {
        Entrance host = enters(AMINA, amina);
        enters(BORIS, boris);
        gives(host, new Command.Open(AMINA));
        boris.awaitRoom(seen -> seen.getString("state").equals("live"));
        rooms.gone(host);
        boris.awaitRoom(seen -> seen.containsKey("quorumLostAt"));
        Entrance back = enters(AMINA, new Paper());
        boris.awaitRoom(seen -> !seen.containsKey("quorumLostAt"));
        assertThat(back.participant()).isEqualTo(host.participant());
    }

    @Test
    void whoseMembershipEndsIsOut() throws Exception {
        enters(AMINA, amina);
        Entrance member = enters(BORIS, boris);
        boris.awaitRoom(seen -> true);
        asOwner("update membership set ended_at = now() where person = '" + BORIS + "'");
        assertThat(boris.awaitBye()).isEqualTo(Bye.NOT_YOURS);
        amina.awaitRoom(seen -> !seen.getJsonObject("participants")
                .containsKey(member.participant().toString()));
        asOwner("update membership set ended_at = null where person = '" + BORIS + "'");
    }

    @Test
    void aHostWhoBecomesAMemberLeadsNoLonger() throws Exception {
        Entrance host = enters(AMINA, amina);
        enters(BORIS, boris);
        gives(host, new Command.Open(AMINA));
        boris.awaitRoom(seen -> seen.getString("state").equals("live"));
        try {
            asOwner("update circle_member set role = 'MEMBER' where person = '" + AMINA + "' and circle = '" + TUESDAY
                    + "'");
            assertRefused(Reason.NOT_ALLOWED, AMINA, () -> done(() -> rooms.give(host, new Command.Pause(AMINA))));
            amina.awaitRoom(seen -> self(seen, host).getString("role").equals("member"));
            boris.awaitRoom(seen -> seen.containsKey("quorumLostAt"));
        } finally {
            asOwner("update circle_member set role = 'HOST' where person = '" + AMINA + "' and circle = '" + TUESDAY
                    + "'");
        }
    }

    @Test
    void theRoomOfAServerThatIsGoneIsTakenOver() throws Exception {
        Entrance host = enters(AMINA, amina);
        gives(host, new Command.Open(AMINA));
        amina.awaitRoom(seen -> seen.getString("sound").equals("there"));
        rows.in(
                HARBOUR,
                () -> rows.execute("update room set media_owner = gen_random_uuid() where id = '" + room + "'"));
        amina.awaitRoom(seen ->
                seen.getInt("mediaEpoch") == 2 && seen.getString("sound").equals("there"));
    }

    private void asOwner(String change) throws Exception {
        rows.asOwner(HARBOUR, change);
    }

    private Entrance enters(PersonId person, Paper paper) throws Exception {
        return visit.as(person, () -> rooms.enter("harbour", room, Attempt.ofNewPage(), paper));
    }

    private void gives(Entrance entrance, Command.Act command) throws Exception {
        visit.as(command.by(), () -> done(() -> rooms.give(entrance, command)));
    }

    private RoomCard card(PersonId person) throws Exception {
        return visit.as(person, () -> rooms.card("harbour", room));
    }

    private List<String> actions() {
        return rows.trail(HARBOUR).stream()
                .filter(entry -> entry.getJsonObject("on").getString("id").equals(room.toString()))
                .map(entry -> entry.getString("action"))
                .toList();
    }

    private void assertRefused(Reason reason, PersonId person, Callable<?> act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> visit.as(person, act));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    private static JsonObject self(JsonObject seen, Entrance entrance) {
        return seen.getJsonObject("participants")
                .getJsonObject(entrance.participant().toString());
    }

    private static Boolean done(Runnable act) {
        act.run();
        return true;
    }
}
