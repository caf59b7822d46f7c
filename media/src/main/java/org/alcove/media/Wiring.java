package org.alcove.media;

import java.util.Map;

/**
 * Who hears whom in one room of sound, as a target: whoever applies it compares it with what is in place and mends
 * the difference. A seat that it does not name is to have no media connection at all.
 */
public record Wiring(Map<Seat, Placement> placements) {

    public static final Wiring NOBODY = new Wiring(Map.of());

    public Wiring {
        placements = Map.copyOf(placements);
    }
}
