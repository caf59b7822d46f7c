package org.alcove.media.kurento;

import static org.alcove.media.kurento.People.AMINA;
import static org.alcove.media.kurento.People.BORIS;
import static org.alcove.media.kurento.People.CARLA;
import static org.alcove.media.kurento.People.OFFER;

import java.util.List;
import java.util.Map;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.media.engine.Engine;
import org.alcove.media.engine.EngineSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A room of sound with three people in it, on a media server whose wire is tapped. */
abstract class TappedRoom {

    final Tap tap;
    final KurentoMediaRooms rooms;
    final Noted events = new Noted();
    final MediaRoom room;

    TappedRoom() throws MediaUnavailable {
        Engine engine = Engine.start(EngineSettings.loopback());
        this.tap = new Tap(engine);
        this.rooms = new KurentoMediaRooms(List.of(new MediaServer("tapped", tap)), engine::close);
        this.room = rooms.open("room", events);
    }

    @BeforeEach
    void everybodyIsConnected() throws Exception {
        for (Seat seat : List.of(AMINA, BORIS, CARLA)) {
            room.answer(seat, OFFER);
        }
        tap.forget();
    }

    @AfterEach
    void closeAll() {
        tap.swallow(request -> false);
        tap.refuse(request -> false);
        rooms.close();
    }

    final void apply(Map<Seat, Placement> target) throws MediaUnavailable {
        room.apply(new Wiring(target));
    }
}
