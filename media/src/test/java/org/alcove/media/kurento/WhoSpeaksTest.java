package org.alcove.media.kurento;

import static org.alcove.media.Placement.GALLERY;
import static org.alcove.media.Placement.STAGE_AUDIBLE;
import static org.alcove.media.Placement.STAGE_MUTED;
import static org.alcove.media.kurento.People.AMINA;
import static org.alcove.media.kurento.People.BORIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alcove.media.MediaRoom;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.media.engine.Engine;
import org.alcove.media.engine.EngineSettings;
import org.alcove.media.engine.SyntheticPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is said to speak, by a media server that measures it and by one that refuses to. */
@Timeout(60)
class WhoSpeaksTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final Engine engine = Engine.start(EngineSettings.loopback());
    private final Tap tap = new Tap(engine);
    private final KurentoMediaRooms rooms =
            new KurentoMediaRooms(List.of(new MediaServer("tapped", tap)), engine::close);
    private final Noted noted = new Noted();
    private final SyntheticPeer amina = SyntheticPeer.speaking(500);
    private final SyntheticPeer boris = SyntheticPeer.listening();

    @AfterEach
    void stop() {
        amina.close();
        boris.close();
        rooms.close();
    }

    private void join(MediaRoom room, Seat seat, SyntheticPeer person) throws Exception {
        person.accept(room.answer(seat, person.offer()));
        Eventually.within(BOUND, () -> seat + " is not connected", person::isConnected);
    }

    private static void apply(MediaRoom room, Placement aminas) throws Exception {
        room.apply(new Wiring(Map.of(AMINA, aminas, BORIS, GALLERY)));
    }

    private void await(String event) {
        Eventually.within(BOUND, () -> event + " is missing: " + noted.events(), () -> last().equals(event));
    }

    private String last() {
        return noted.events().isEmpty() ? "" : noted.events().get(noted.events().size() - 1);
    }

    @Test
    void whoSpeaksOnTheStageIsSaidToAndWhoIsMutedIsNot() throws Exception {
        try (MediaRoom room = rooms.open("room", noted)) {
            join(room, AMINA, amina);
            join(room, BORIS, boris);
            apply(room, STAGE_MUTED);
            assertThat(noted.events()).doesNotContain("speaks " + AMINA);

            apply(room, STAGE_AUDIBLE);
            await("speaks " + AMINA);
            apply(room, STAGE_MUTED);
            await("ceased " + AMINA);
            apply(room, STAGE_AUDIBLE);
            await("speaks " + AMINA);
            assertThat(noted.events()).noneMatch(event -> event.equals("speaks " + BORIS));
        }
    }

    @Test
    void aServerThatDoesNotMeasureItCarriesTheRoomAsWell() throws Exception {
        tap.refuse(request -> request.toString().contains("AlcoveSpeakingChanged"));
        try (MediaRoom room = rooms.open("room", noted)) {
            join(room, AMINA, amina);
            join(room, BORIS, boris);
            apply(room, STAGE_AUDIBLE);

            Eventually.within(BOUND, () -> "Boris does not hear Amina", () -> boris.hears(500));
            assertThat(noted.events()).noneMatch(event -> event.startsWith("speaks"));
        }
    }
}
