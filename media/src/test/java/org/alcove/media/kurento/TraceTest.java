package org.alcove.media.kurento;

import static org.alcove.media.kurento.People.AMINA;
import static org.alcove.media.kurento.People.BORIS;
import static org.alcove.media.kurento.People.CARLA;
import static org.alcove.media.kurento.People.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcove.media.MediaRoom;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.media.engine.Engine;
import org.alcove.media.engine.EngineSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a real Kurento media server was seen to answer is written in {@code kurento/rpc-trace.txt}. Nothing else tells
 * whether our requests would work on one, so they have to be of the kinds that occur there.
 */
@Timeout(60)
class TraceTest {

    /** An event that a real server has not; it says so (part D, error 40106), and that is all that comes of it. */
    private static final RequestShape OUR_OWN =
            new RequestShape("subscribe AlcoveSpeakingChanged of WebRtcEndpoint", Set.of());

    private final Engine engine = Engine.start(EngineSettings.loopback());
    private final Tap tap = new Tap(engine);

    @Test
    void everyRequestIsOfAKindThatARealServerAnsweredAndTheEngineAnswersIt() throws Exception {
        MediaServer server = new MediaServer("tapped", tap);
        try (KurentoMediaRooms rooms = new KurentoMediaRooms(List.of(server), engine::close)) {
            liveThroughARoom(rooms);
            server.check();
        }

        Set<RequestShape> asked = tap.requests().stream().map(RequestShape::of).collect(Collectors.toSet());
        assertThat(asked).hasSizeGreaterThan(12);
        assertThat(asked.remove(OUR_OWN)).isTrue();
        assertThat(RequestShape.ofTheTrace()).containsAll(asked);
        assertThat(tap.answers()).filteredOn(answer -> answer.has("id")).noneMatch(TraceTest::isError);
    }

    private static void liveThroughARoom(KurentoMediaRooms rooms) throws Exception {
        rooms.discard("4c129131-f3a5-4d6c-838d-5557fff90cc7_kurento.MediaPipeline");
        try (MediaRoom room = rooms.open("room", new Noted())) {
            for (Seat seat : List.of(AMINA, BORIS, CARLA)) {
                room.answer(seat, OFFER);
            }
            for (Placement boris : List.of(
                    Placement.STAGE_AUDIBLE,
                    Placement.STAGE_MUTED,
                    Placement.GALLERY,
                    new Placement.GreenRoom(AMINA),
                    Placement.APART)) {
                boolean green = boris instanceof Placement.GreenRoom;
                Placement amina = green ? new Placement.GreenRoom(BORIS) : Placement.STAGE_AUDIBLE;
                room.apply(new Wiring(Map.of(AMINA, amina, BORIS, boris, CARLA, Placement.GALLERY)));
            }
            room.answer(AMINA, OFFER);
            room.apply(new Wiring(Map.of(AMINA, Placement.STAGE_AUDIBLE)));
        }
    }

    private static boolean isError(JsonObject answer) {
        return answer.has("error");
    }
}
