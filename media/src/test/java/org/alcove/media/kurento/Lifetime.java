package org.alcove.media.kurento;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaSettings;
import org.alcove.media.Placement;
import org.alcove.media.Wiring;

/** One short life of the application's sound, from start to stop. Run in a class loader of its own. */
public final class Lifetime implements Callable<String> {

    @Override
    public String call() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        int port = Integer.getInteger(LifecycleTest.PORT);
        try (MediaRooms rooms = KurentoMediaRooms.start(MediaSettings.embedded(loopback, port, loopback));
                MediaRoom room = rooms.open("room", new Noted())) {
            String answer = room.answer(People.AMINA, People.OFFER);
            room.answer(People.BORIS, People.OFFER);
            room.apply(new Wiring(Map.of(
                    People.AMINA, Placement.STAGE_AUDIBLE,
                    People.BORIS, Placement.GALLERY)));
            return answer;
        }
    }
}
