package org.alcove.media.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alcove.media.MediaEvents;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaSettings;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.media.engine.Await;
import org.alcove.media.engine.SyntheticPeer;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.alcove.media.kurento.KurentoMediaRooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jar as it is delivered, started as operators start it. */
@Timeout(90)
class EngineJarIT {

    private static final Seat AMINA = new Seat(UUID.fromString("a0000000-0000-4000-8000-000000000001"));
    private static final Seat BORIS = new Seat(UUID.fromString("a0000000-0000-4000-8000-000000000002"));
    private static final double AMINAS_VOICE = 400;

    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("alcove.engine.jar")));

    @Test
    void amongTwoPeopleOneHearsTheOther() throws Exception {
        try (EngineChild engine = EngineChild.start(JAR);
                MediaRooms rooms = KurentoMediaRooms.start(MediaSettings.servers(List.of(engine.address())));
                MediaRoom room = rooms.open("small", new Unheard());
                SyntheticPeer amina = join(room, AMINA, AMINAS_VOICE);
                SyntheticPeer boris = join(room, BORIS, 700)) {
            room.apply(new Wiring(Map.of(AMINA, Placement.STAGE_AUDIBLE, BORIS, Placement.GALLERY)));

            assertThat(Await.holds(Duration.ofSeconds(20), () -> boris.hears(AMINAS_VOICE)))
                    .isTrue();
            assertThat(amina.hears(AMINAS_VOICE)).isFalse();
        }
    }

    @Test
    void itEndsWhenItIsToldTo() throws Exception {
        try (EngineChild engine = EngineChild.start(JAR)) {
            assertThat(engine.terminate()).isEqualTo(128 + 15);
        }
    }

    private static SyntheticPeer join(MediaRoom room, Seat seat, double hertz) throws Exception {
        SyntheticPeer person = SyntheticPeer.speaking(hertz, SrtpProfile.AES128_CM_HMAC_SHA1_80);
        return person.accept(room.answer(seat, person.offer().replace("a=setup:actpass", "a=setup:active")));
    }

    private static final class Unheard implements MediaEvents {

        @Override
        public void seatConnected(Seat seat) {}

        @Override
        public void seatLost(Seat seat) {}

        @Override
        public void soundLost() {}
    }
}
