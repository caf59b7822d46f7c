package org.alcove.media.kurento;

import static org.alcove.media.kurento.People.AMINA;
import static org.alcove.media.kurento.People.BORIS;
import static org.alcove.media.kurento.People.CARLA;
import static org.alcove.media.kurento.People.DANA;
import static org.alcove.media.kurento.People.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.Placement;
import org.alcove.media.Scene;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.media.engine.Engine;
import org.alcove.media.engine.EngineSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a media server says that there is, after each single thing it was asked to do. */
@Timeout(60)
class WiringAtEveryMomentTest {

    private static final int CHANGES = 200;

    private final Engine engine = Engine.start(EngineSettings.loopback());
    private final Watched server = new Watched(engine);
    private final KurentoMediaRooms rooms =
            new KurentoMediaRooms(List.of(new MediaServer("watched", server)), engine::close);
    private final MediaRoom room;
    private final Set<Seat> answered = new HashSet<>();

    WiringAtEveryMomentTest() throws MediaUnavailable {
        room = rooms.open("room", new Noted());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void thereAreNeverMoreTwoWayPortsThanTheStageHasPlacesAndTheConnectionsAreThoseOfTheRoster() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Seat> everybody = Stream.iterate(1, number -> number + 1)
                .limit(3 * Scene.STAGE_LIMIT)
                .map(number -> new Seat(new UUID(0, number)))
                .toList();
        Scene scene = new Scene(everybody, random);
        for (int change = 0; change < CHANGES; change++) {
            String when = "change " + change + " of seed " + seed;
            for (int more = random.nextInt(5); more >= 0; more--) {
                scene.change();
            }
            room.apply(scene.wiring());
            answered.removeIf(seat -> !scene.has(seat));
            assertRoster(when);

            offer(everybody.get(random.nextInt(everybody.size())), scene);
            room.apply(scene.wiring());
            assertRoster(when);
            assertThat(server.mostTwoWayPorts()).as(when).isLessThanOrEqualTo(Scene.STAGE_LIMIT);
        }
        assertThat(server.mostTwoWayPorts()).isGreaterThan(1);
    }

    /** Whoever is in the room offers, for the first time or again. */
    private void offer(Seat seat, Scene scene) throws Exception {
        if (scene.has(seat)) {
            room.answer(seat, OFFER);
            answered.add(seat);
        }
    }

    private void assertRoster(String when) {
        assertThat(room.wired().placements().keySet()).as(when).isEqualTo(answered);
        assertThat(server.endpoints()).as(when).isEqualTo(answered.size());
    }

    @Test
    void twoWhoChangePlacesWithTwoOthersAreNeverOnTheStageBesideThem() throws Exception {
        for (Seat seat : List.of(AMINA, BORIS, CARLA, DANA)) {
            room.answer(seat, OFFER);
        }
        for (int change = 0; change < 10; change++) {
            room.apply(pairs(AMINA, BORIS, CARLA, DANA));
            room.apply(pairs(CARLA, DANA, AMINA, BORIS));
        }
        assertThat(server.mostTwoWayPorts()).isEqualTo(2);
    }

    private static Wiring pairs(Seat first, Seat second, Seat third, Seat fourth) {
        return new Wiring(Map.of(
                first, Placement.STAGE_AUDIBLE,
                second, Placement.STAGE_AUDIBLE,
                third, Placement.APART,
                fourth, Placement.APART));
    }
}
