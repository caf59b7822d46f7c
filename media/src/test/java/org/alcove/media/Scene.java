package org.alcove.media;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alcove.media.Placement.GreenRoom;
import org.alcove.media.Placement.Stage;

/** Who is in a room, and who is to hear whom: it changes at random, within the rules that a room has. */
public final class Scene {

    /** How many may be on the stage. */
    public static final int STAGE_LIMIT = 4;

    private final Random random;
    private final List<Seat> everybody;
    private final Map<Seat, Placement> places = new LinkedHashMap<>();
    private final Map<Seat, Integer> visits = new LinkedHashMap<>();
    private boolean held;

    /** Everybody is in the gallery at first. */
    public Scene(List<Seat> everybody, Random random) {
        this.everybody = List.copyOf(everybody);
        this.random = random;
        everybody.forEach(seat -> places.put(seat, Placement.GALLERY));
    }

    /** While the room is held nobody hears anybody. */
    public Wiring wiring() {
        Map<Seat, Placement> now = new LinkedHashMap<>(places);
        if (held) {
            now.replaceAll((seat, place) -> Placement.APART);
        }
        return new Wiring(now);
    }

    public boolean has(Seat seat) {
        return places.containsKey(seat);
    }

    /** How often somebody has come again. */
    public int visits(Seat seat) {
        return visits.getOrDefault(seat, 0);
    }

    /** One thing changes, for somebody or for all. */
    public void change() {
        Seat seat = everybody.get(random.nextInt(everybody.size()));
        if (held && random.nextBoolean()) {
            held = false;
        } else if (!places.containsKey(seat)) {
            places.put(seat, Placement.GALLERY);
            visits.merge(seat, 1, Integer::sum);
        } else {
            change(seat);
        }
    }

    private void change(Seat seat) {
        switch (random.nextInt(12)) {
            case 0 -> leave(seat);
            case 1 -> held = true;
            case 2, 3, 4 -> onStage(seat, Placement.STAGE_AUDIBLE);
            case 5, 6 -> onStage(seat, Placement.STAGE_MUTED);
            case 7 -> place(seat, Placement.GALLERY);
            case 8, 9 -> aside(seat);
            case 10 -> place(seat, Placement.APART);
            default -> places.replaceAll((other, now) -> now instanceof Stage ? Placement.STAGE_MUTED : now);
        }
    }

    private void leave(Seat seat) {
        if (places.size() > 3) {
            place(seat, Placement.APART);
            places.remove(seat);
        }
    }

    private void onStage(Seat seat, Placement place) {
        long others = places.entrySet().stream()
                .filter(entry ->
                        entry.getValue() instanceof Stage && !entry.getKey().equals(seat))
                .count();
        if (others < STAGE_LIMIT) {
            place(seat, place);
        }
    }

    private void aside(Seat seat) {
        List<Seat> others = new ArrayList<>(places.keySet());
        others.remove(seat);
        Seat partner = others.get(random.nextInt(others.size()));
        place(seat, Placement.GALLERY);
        place(partner, Placement.GALLERY);
        places.put(seat, new GreenRoom(partner));
        places.put(partner, new GreenRoom(seat));
    }

    /** Whoever is left alone in the green room is in the gallery. */
    private void place(Seat seat, Placement place) {
        if (places.get(seat) instanceof GreenRoom room) {
            places.put(room.partner(), Placement.GALLERY);
        }
        places.put(seat, place);
    }

    /** The room goes on with somebody to be heard and somebody to hear. */
    public void settle() {
        held = false;
        boolean heard = places.values().stream().anyMatch(Placement.STAGE_AUDIBLE::equals);
        if (!heard) {
            Seat first = places.keySet().iterator().next();
            places.replaceAll((seat, place) -> place instanceof Stage ? Placement.GALLERY : place);
            place(first, Placement.STAGE_AUDIBLE);
        }
    }

    /** Whether one of them is to hear the other, as that wiring has it. */
    public static boolean hears(Wiring wiring, Seat listener, Seat voice) {
        Placement ear = wiring.placements().get(listener);
        Placement mouth = wiring.placements().get(voice);
        if (listener.equals(voice) || ear == null || mouth == null) {
            return false;
        }
        boolean hearsTheStage = ear instanceof Stage || ear instanceof Placement.Gallery;
        boolean aside = ear.equals(new GreenRoom(voice)) && mouth.equals(new GreenRoom(listener));
        return aside || (hearsTheStage && mouth.equals(Placement.STAGE_AUDIBLE));
    }
}
