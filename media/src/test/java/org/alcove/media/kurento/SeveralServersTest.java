package org.alcove.media.kurento;

import static org.alcove.media.kurento.People.AMINA;
import static org.alcove.media.kurento.People.BORIS;
import static org.alcove.media.kurento.People.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.Placement;
import org.alcove.media.Wiring;
import org.alcove.media.engine.Engine;
import org.alcove.media.engine.EngineSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which of several media servers a new room of sound is made on. */
@Timeout(60)
class SeveralServersTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Engine engineOne = Engine.start(EngineSettings.loopback());
    private final Engine engineTwo = Engine.start(EngineSettings.loopback());
    private final Tap tapOne = new Tap(engineOne);
    private final Tap tapTwo = new Tap(engineTwo);
    private final Set<String> drained = ConcurrentHashMap.newKeySet();
    private final MediaServer one = new MediaServer("one", tapOne, () -> drained.contains("one"));
    private final MediaServer two = new MediaServer("two", tapTwo, () -> drained.contains("two"));
    private final KurentoMediaRooms rooms = new KurentoMediaRooms(List.of(one, two), this::closeEngines);

    private void closeEngines() {
        engineOne.close();
        engineTwo.close();
    }

    @AfterEach
    void close() {
        tapOne.swallow(request -> false);
        tapTwo.swallow(request -> false);
        rooms.close();
    }

    @Test
    void aNewRoomIsMadeWhereTheFewestPeopleAre() throws Exception {
        MediaRoom first = open();
        first.answer(AMINA, OFFER);
        first.answer(BORIS, OFFER);
        open();
        open();

        assertThat(one.rooms()).isEqualTo(1);
        assertThat(two.rooms()).isEqualTo(2);
    }

    @Test
    void aDrainedServerGetsNoNewRoomAndKeepsThoseThatItHas() throws Exception {
        MediaRoom first = open();
        first.answer(AMINA, OFFER);
        drained.add("two");

        open();
        first.answer(BORIS, OFFER);

        assertThat(one.rooms()).isEqualTo(2);
        assertThat(two.rooms()).isZero();
    }

    @Test
    void whenEveryServerIsDrainedNoRoomIsMade() {
        drained.addAll(Set.of("one", "two"));
        assertThatThrownBy(this::open).isInstanceOf(MediaUnavailable.class);
    }

    @Test
    void aServerThatDoesNotAnswerIsAskedOnlyIfThereIsNoOther() throws Exception {
        tapOne.swallow(request -> true);
        Eventually.within(BOUND, () -> "nobody doubts it", one::isDoubtful);
        tapOne.forget();

        open();

        assertThat(two.rooms()).isEqualTo(1);
        assertThat(tapOne.asked()).doesNotContain("create MediaPipeline");
    }

    @Test
    void whatWasOnAServerThatDoesNotAnswerIsSaidToBeLostAndMadeElsewhere() throws Exception {
        Noted events = new Noted();
        rooms.open("room", events);
        tapOne.swallow(request -> true);

        Eventually.within(BOUND, () -> "nobody told", () -> events.events().contains("sound lost"));
        open();

        assertThat(one.isThere()).isFalse();
        assertThat(two.rooms()).isEqualTo(1);
    }

    /** An owner whose room is given up before its server is builds the next one at once, without waiting for that server. */
    @Test
    void whatADumbServerIsToReleaseLaterDoesNotStandInTheWayOfTheNextRoom() throws Exception {
        MediaRoom room = open();
        room.answer(AMINA, OFFER);
        room.apply(new Wiring(Map.of(AMINA, Placement.STAGE_AUDIBLE)));
        tapOne.swallow(request -> true);
        assertThatThrownBy(() -> room.apply(new Wiring(Map.of(AMINA, Placement.STAGE_MUTED))))
                .isInstanceOf(MediaUnavailable.class);
        tapOne.forget();

        rooms.discard(room.id());

        assertThat(tapOne.asked()).isEmpty();
        tapOne.swallow(request -> false);
        Eventually.within(BOUND, () -> "nothing released", () -> tapOne.asked().contains("release MediaPipeline"));
    }

    private MediaRoom open() throws MediaUnavailable {
        return rooms.open("room", new Noted());
    }
}
