package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.alcove.rooms.Evening.MIRA;
import static org.alcove.rooms.Evening.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import org.alcove.organisations.Writers;
import org.alcove.people.PersonId;
import org.junit.jupiter.api.Test;

/** What each sees, as docs/room-protocol.md says. */
class RoomViewTest {

    @Test
    void aViewNeverSaysWhoSomebodyIsOutsideTheRoom() {
        Evening evening = Evening.live(BORIS, MIRA).onStage(BORIS);
        for (PersonId viewer : List.of(AMINA, BORIS, MIRA)) {
            for (PersonId person : List.of(AMINA, BORIS, MIRA)) {
                assertThat(evening.view(viewer).toString()).doesNotContain(person.toString());
            }
        }
    }

    @Test
    void aMemberSeesNeitherWhoIsInvitedNorWhoIsSilenced() {
        Evening evening = Evening.live(BORIS, MIRA, TOMAS);
        evening.does(new Command.Invite(AMINA, evening.id(BORIS)));
        evening.does(new Command.Silence(AMINA, evening.id(BORIS)));

        assertThat(participant(evening, MIRA, BORIS)).doesNotContainKeys("invited", "silenced");
        assertThat(participant(evening, AMINA, BORIS).getBoolean("invited")).isTrue();
        assertThat(participant(evening, AMINA, BORIS).getBoolean("silenced")).isTrue();
        assertThat(participant(evening, BORIS, BORIS).getBoolean("silenced")).isTrue();
        assertThat(evening.view(BORIS).getJsonObject("you").getBoolean("invited"))
                .isTrue();
    }

    @Test
    void everybodyStandsOnEverybodysRoster() {
        Evening evening = Evening.live(BORIS, MIRA);
        evening.losesConnection(MIRA);
        for (PersonId viewer : List.of(AMINA, BORIS)) {
            assertThat(room(evening, viewer).getJsonObject("participants")).hasSize(3);
        }
        assertThat(participant(evening, BORIS, MIRA).getBoolean("connected")).isFalse();
    }

    @Test
    void aMuteIsSettledWhenTheMediaServerHasConfirmedIt() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        long before = evening.room.version();
        evening.does(new Command.Mute(BORIS));
        evening.enters(MIRA);

        JsonObject unconfirmed = evening.view(AMINA, before);
        JsonObject confirmed = evening.view(AMINA, before + 1);
        String boris = evening.id(BORIS).toString();
        assertThat(of(unconfirmed, boris).getBoolean("settled")).isFalse();
        assertThat(of(confirmed, boris).getBoolean("settled")).isTrue();
        assertThat(of(unconfirmed, evening.id(MIRA).toString()).getBoolean("settled"))
                .isTrue();
    }

    @Test
    void oneIsToldWhatOneMayDo() {
        Evening evening = Evening.live(BORIS, MIRA).onStage(BORIS);
        assertThat(may(evening, AMINA))
                .containsExactlyInAnyOrder(
                        "pause", "end", "stepDown", "mute", "leave", "invite", "moveToGallery", "silence", "remove");
        assertThat(may(evening, BORIS)).containsExactlyInAnyOrder("stepDown", "mute", "leave");
        assertThat(may(evening, MIRA)).containsExactlyInAnyOrder("raiseHand", "leave");
    }

    @Test
    void whoWaitsForTheRoomMayLeaveAndTheHostMayOpen() {
        Evening evening = Evening.doorsOpen();
        evening.enters(BORIS);
        evening.enters(AMINA);
        assertThat(may(evening, BORIS)).containsExactly("leave");
        assertThat(may(evening, AMINA)).containsExactlyInAnyOrder("open", "leave", "remove");
        assertThat(participant(evening, BORIS, BORIS).getString("place")).isEqualTo("waiting");
    }

    @Test
    void theOtherDeviceSaysSoAndMayTakeTheSound() {
        Evening evening = Evening.live(BORIS);
        DeviceId first = evening.device(BORIS);
        evening.enters(BORIS);
        JsonObject you = evening.room
                .view(first, new ViewFacts("harbour", "A circle", SoundState.THERE, 1, 0, Writers.EVERYONE))
                .getJsonObject("you");
        assertThat(you.getBoolean("soundHere")).isFalse();
        assertThat(you.getJsonArray("may").toString()).contains("takeSound");
        assertThat(evening.view(BORIS).getJsonObject("you").getBoolean("soundHere"))
                .isTrue();
    }

    @Test
    void aHeldRoomSaysWhyAndUntilWhen() {
        Evening evening = Evening.live(BORIS);
        evening.losesConnection(AMINA);
        assertThat(room(evening, BORIS).getString("quorumLostAt")).isEqualTo(evening.now.toString());
        evening.after(Duration.ofSeconds(15)).timePasses();

        JsonObject room = room(evening, BORIS);
        assertThat(room.getString("state")).isEqualTo("held");
        assertThat(room.getString("heldBecause")).isEqualTo("hostGone");
        assertThat(room.getString("holdEndsAt"))
                .isEqualTo(evening.now.plus(Duration.ofMinutes(10)).toString());
        assertThat(room.getBoolean("mayWrite")).isFalse();
        assertThat(room).doesNotContainKey("quorumLostAt");
    }

    @Test
    void whereOnlyHostsWriteAMemberIsToldSoAndAHostWrites() {
        Evening evening = Evening.live(BORIS);
        ViewFacts hostsOnly = new ViewFacts("harbour", "A circle", SoundState.THERE, 1, 0, Writers.HOSTS);
        JsonObject seen = evening.room.view(evening.device(BORIS), hostsOnly).getJsonObject("room");
        assertThat(seen.getBoolean("mayWrite")).isFalse();
        assertThat(seen.getString("writers")).isEqualTo("hosts");
        assertThat(evening.room
                        .view(evening.device(AMINA), hostsOnly)
                        .getJsonObject("room")
                        .getBoolean("mayWrite"))
                .isTrue();
        assertThat(room(evening, BORIS).getBoolean("mayWrite")).isTrue();
    }

    @Test
    void whoIsNotInTheRoomHasNoPartInTheView() {
        Evening evening = Evening.live(BORIS);
        DeviceId device = evening.device(BORIS);
        evening.does(new Command.End(AMINA));
        JsonObject view = evening.room.view(
                device, new ViewFacts("harbour", "A circle", SoundState.NONE, 1, 0, Writers.EVERYONE));
        assertThat(view).doesNotContainKey("you");
        assertThat(view.getJsonObject("room").getString("state")).isEqualTo("ended");
        assertThat(view.getJsonObject("room").getJsonObject("participants")).isEmpty();
    }

    private static List<String> may(Evening evening, PersonId person) {
        return evening.view(person).getJsonObject("you").getJsonArray("may").getValuesAs(JsonString::getString);
    }

    private static JsonObject room(Evening evening, PersonId viewer) {
        return evening.view(viewer).getJsonObject("room");
    }

    private static JsonObject participant(Evening evening, PersonId viewer, PersonId person) {
        return of(evening.view(viewer), evening.id(person).toString());
    }

    private static JsonObject of(JsonObject view, String participant) {
        return view.getJsonObject("room").getJsonObject("participants").getJsonObject(participant);
    }
}
