package org.alcove.media.kurento;

import static org.alcove.media.kurento.People.AMINA;
import static org.alcove.media.kurento.People.BORIS;
import static org.alcove.media.kurento.People.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaSettings;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.Placement;
import org.alcove.media.Wiring;
import org.alcove.media.process.EngineChild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A media server and the owner of a room lose each other: what each of them does, on its own. */
@Timeout(90)
class LostServerTest {

    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Wiring LIVE = new Wiring(Map.of(AMINA, Placement.STAGE_AUDIBLE, BORIS, Placement.GALLERY));

    private final Noted events = new Noted();

    private static MediaRooms start(URI server) {
        return KurentoMediaRooms.start(MediaSettings.servers(List.of(server)));
    }

    private static MediaRoom liveRoom(MediaRooms rooms, Noted events) throws Exception {
        MediaRoom room = rooms.open("room", events);
        room.answer(AMINA, OFFER);
        room.answer(BORIS, OFFER);
        room.apply(LIVE);
        return room;
    }

    @Test
    void aServerThatDiesLosesTheSoundAtOnceAndARoomIsBuiltAgainWhenItIsBack() throws Exception {
        try (EngineChild server = EngineChild.start();
                MediaRooms rooms = start(server.address())) {
            MediaRoom room = liveRoom(rooms, events);

            server.kill();
            Eventually.within(PROMPT, () -> "nobody told", () -> events.events().contains("sound lost"));
            assertThat(room.wired()).isEqualTo(Wiring.NOBODY);
            assertThatThrownBy(() -> rooms.open("too early", new Noted())).isInstanceOf(MediaUnavailable.class);

            try (EngineChild back = EngineChild.startAt(server.address());
                    Onlooker onlooker = new Onlooker(back.address())) {
                Eventually.within(BOUND, () -> "not found again", rooms::isAvailable);
                Noted nothing = new Noted();
                try (MediaRoom next = liveRoom(rooms, nothing)) {
                    assertThat(next.id()).isNotEqualTo(room.id());
                    assertThat(next.wired()).isEqualTo(LIVE);
                    assertThat(onlooker.pipelines()).isEqualTo(1);
                }
                assertThat(onlooker.pipelines()).isZero();
                assertThat(nothing.events()).isEmpty();
            }
        }
        assertThat(events.events()).containsExactly("sound lost");
    }

    @Test
    void whatAnOwnerLeavesBehindWithoutAWordIsCollected() throws Exception {
        try (EngineChild server = EngineChild.start(Map.of("alcove.engine.keeps.forgotten.seconds", "3"));
                Onlooker onlooker = new Onlooker(server.address());
                Passage passage = new Passage(server.address());
                MediaRooms rooms = start(passage.address())) {
            MediaRoom room = liveRoom(rooms, events);
            assertThat(onlooker.pipelines()).isEqualTo(1);

            passage.cut();

            Eventually.within(BOUND, () -> "still there", () -> onlooker.pipelines() == 0);
            assertThat(onlooker.sees(room.id())).isFalse();
        }
    }

    @Test
    void anOwnerThatSaysFarewellLeavesNothing() throws Exception {
        try (EngineChild server = EngineChild.start();
                Onlooker onlooker = new Onlooker(server.address())) {
            try (MediaRooms rooms = start(server.address())) {
                liveRoom(rooms, events);
                assertThat(onlooker.pipelines()).isEqualTo(1);
            }
            assertThat(onlooker.pipelines()).isZero();
        }
    }
}
