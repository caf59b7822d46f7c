package org.alcove.media.faults;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alcove.media.Placement;
import org.alcove.media.Placement.GreenRoom;
import org.alcove.media.Placement.Stage;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;

/** A wiring in words that fit on one line, for an owner in another process. */
final class Words {

    private static final Map<String, Placement> BY_WORD = Map.of(
            "audible", Placement.STAGE_AUDIBLE,
            "muted", Placement.STAGE_MUTED,
            "gallery", Placement.GALLERY,
            "apart", Placement.APART);

    private Words() {}

    static JsonObject of(Wiring wiring) {
        JsonObject words = new JsonObject();
        wiring.placements().forEach((seat, place) -> words.addProperty(seat.toString(), word(place)));
        return words;
    }

    private static String word(Placement place) {
        if (place instanceof Stage stage) {
            return stage.audible() ? "audible" : "muted";
        }
        if (place instanceof GreenRoom greenRoom) {
            return greenRoom.partner().toString();
        }
        return place instanceof Placement.Gallery ? "gallery" : "apart";
    }

    static Wiring wiring(JsonObject words) {
        Map<Seat, Placement> placements = new HashMap<>();
        words.keySet()
                .forEach(
                        seat -> placements.put(seat(seat), place(words.get(seat).getAsString())));
        return new Wiring(placements);
    }

    private static Placement place(String word) {
        Placement place = BY_WORD.get(word);
        return place != null ? place : new GreenRoom(seat(word));
    }

    static Seat seat(String word) {
        return new Seat(UUID.fromString(word));
    }
}
