package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Writers;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.junit.jupiter.api.Test;

/** What one socket is told of a room that goes on. */
class EarTest {

    private final Evening evening = Evening.live(BORIS);
    private final Paper paper = new Paper();
    private final Ear ear = ear(BORIS, paper);
    private boolean belongs = true;

    @Test
    void theFirstThingIsASnapshot() {
        show();
        assertThat(paper.types()).containsExactly("snapshot");
        assertThat(paper.last().getJsonObject("view")).isEqualTo(evening.view(BORIS));
    }

    @Test
    void thenOnlyWhatDiffersAndItAddsUp() {
        show();
        JsonValue shown = evening.view(BORIS);
        evening.does(new Command.RaiseHand(BORIS));
        show();
        assertThat(paper.types()).containsExactly("snapshot", "delta");
        assertThat(paper.last().getJsonObject("patch").toString()).doesNotContain("stageLimit");
        assertThat(Json.createMergePatch(paper.last().get("patch")).apply(shown))
                .isEqualTo(evening.view(BORIS));
    }

    @Test
    void whatDoesNotConcernThemIsNotTold() {
        show();
        show();
        assertThat(paper.types()).containsExactly("snapshot");
    }

    @Test
    void afterNoticesWereMissedASnapshotComesAgain() {
        show();
        ear.startAnew();
        show();
        assertThat(paper.types()).containsExactly("snapshot", "snapshot");
    }

    @Test
    void whoIsRemovedIsToldSoAndSeesNothingOfTheRoomAnyMore() {
        show();
        evening.does(new Command.Remove(AMINA, evening.id(BORIS), "asked somebody where she lives"));
        show();
        assertThat(paper.types()).containsExactly("snapshot");
        assertThat(paper.byes).containsExactly(Bye.REMOVED);
    }

    @Test
    void whoLeavesIsLetGo() {
        show();
        evening.does(new Command.Leave(BORIS));
        show();
        assertThat(paper.byes).containsExactly(Bye.LEFT);
    }

    @Test
    void whoMayNotBeInThisRoomAnyMoreIsToldSoAndNotThatTheyLeft() {
        show();
        evening.does(new Command.MembershipEnded(BORIS));
        belongs = false;
        show();
        assertThat(paper.byes).containsExactly(Bye.NOT_YOURS);
    }

    @Test
    void whoseDeviceTheRoomHasLostComesBackAsANewOne() {
        show();
        evening.losesConnection(BORIS);
        show();
        assertThat(paper.byes).containsExactly(Bye.TOO_SLOW);
    }

    @Test
    void everybodySeesTheEndAndThenTheSocketCloses() {
        show();
        evening.does(new Command.End(AMINA));
        show();
        assertThat(paper.types()).containsExactly("snapshot", "delta");
        assertThat(paper.byes).containsExactly(Bye.ENDED);
    }

    @Test
    void afterAGoodbyeNothingIsTold() {
        ear.bye(Bye.LEFT);
        show();
        ear.refuse(1, Reason.NOT_NOW);
        ear.bye(Bye.REMOVED);
        assertThat(paper.types()).isEmpty();
        assertThat(paper.byes).containsExactly(Bye.LEFT);
    }

    private void show() {
        ViewFacts facts = new ViewFacts(
                "harbour", "Tuesday evening circle", SoundState.THERE, 1, Long.MAX_VALUE, Writers.EVERYONE);
        ear.show(evening.room, evening.room.views(facts), evening.now, person -> belongs);
    }

    private Ear ear(PersonId person, RoomListener listener) {
        Entrance entrance = new Entrance(
                "harbour",
                new OrganisationId(new UUID(1, 1)),
                evening.room.plan().room(),
                evening.id(person),
                evening.device(person),
                person,
                null);
        return new Ear(entrance, listener);
    }

    /** A socket of paper. */
    private static final class Paper implements RoomListener {

        private final List<JsonObject> told = new ArrayList<>();
        private final List<Bye> byes = new ArrayList<>();

        @Override
        public void tell(JsonObject message) {
            told.add(message);
        }

        @Override
        public void refuse(long id, Reason reason) {
            told.add(Json.createObjectBuilder().add("type", "refused").build());
        }

        @Override
        public void bye(Bye because) {
            byes.add(because);
        }

        List<String> types() {
            return told.stream().map(message -> message.getString("type")).toList();
        }

        JsonObject last() {
            return told.get(told.size() - 1);
        }
    }
}
