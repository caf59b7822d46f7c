package org.alcove.media.kurento;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alcove.media.MediaEvents;
import org.alcove.media.Seat;

/** An owner of a room of sound who writes down what it is told. */
final class Noted implements MediaEvents {

    private final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public void seatConnected(Seat seat) {
        events.add("connected " + seat);
    }

    @Override
    public void seatLost(Seat seat) {
        events.add("lost " + seat);
    }

    @Override
    public void speaking(Seat seat, boolean speaking) {
        events.add((speaking ? "speaks " : "ceased ") + seat);
    }

    @Override
    public void soundLost() {
        events.add("sound lost");
    }

    List<String> events() {
        return List.copyOf(events);
    }
}
