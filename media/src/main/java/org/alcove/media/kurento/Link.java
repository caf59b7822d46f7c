package org.alcove.media.kurento;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;

/**
 * One way that sound takes through a room. A set of links says the same as a {@link Wiring}, in terms that a media
 * server can connect and disconnect one by one.
 */
sealed interface Link {

    /** The seat whose connection is released if this link cannot be cut. */
    Seat seat();

    /** The seat's own port on the stage feeds the seat: everybody audible there but itself. */
    record Hears(Seat seat) implements Link {}

    /** The gallery's shared port feeds the seat: everybody audible on the stage. */
    record Listens(Seat seat) implements Link {}

    /** The seat feeds its own port on the stage. */
    record Speaks(Seat seat) implements Link {}

    /** The seat feeds another seat and nobody else. */
    record TalksTo(Seat seat, Seat other) implements Link {}

    /** Whether cutting this link makes its seat less audible. */
    default boolean carriesVoice() {
        return this instanceof Speaks || this instanceof TalksTo;
    }

    /** Whether this link goes when the seat's connection is released. */
    default boolean touches(Seat someone) {
        return seat().equals(someone)
                || (this instanceof TalksTo talk && talk.other().equals(someone));
    }

    /** The links that make a target true. */
    static Set<Link> of(Wiring target) {
        Set<Link> links = new HashSet<>();
        target.placements().forEach((seat, placement) -> links.addAll(of(seat, placement, target)));
        return links;
    }

    private static Set<Link> of(Seat seat, Placement placement, Wiring target) {
        if (placement instanceof Placement.Stage stage) {
            return stage.audible() ? Set.of(new Hears(seat), new Speaks(seat)) : Set.of(new Hears(seat));
        }
        if (placement instanceof Placement.Gallery) {
            return Set.of(new Listens(seat));
        }
        if (placement instanceof Placement.GreenRoom room && isMutual(seat, room.partner(), target)) {
            return Set.of(new TalksTo(seat, room.partner()));
        }
        return Set.of();
    }

    private static boolean isMutual(Seat seat, Seat partner, Wiring target) {
        return !seat.equals(partner)
                && target.placements().get(partner) instanceof Placement.GreenRoom back
                && back.partner().equals(seat);
    }

    /** Where a seat is, as far as these links say. */
    static Placement placement(Seat seat, Set<Link> links) {
        if (links.contains(new Hears(seat)) || links.contains(new Speaks(seat))) {
            return new Placement.Stage(links.contains(new Speaks(seat)));
        }
        if (links.contains(new Listens(seat))) {
            return Placement.GALLERY;
        }
        return links.stream()
                .filter(link -> link instanceof TalksTo talk && talk.seat().equals(seat))
                .<Placement>map(link -> new Placement.GreenRoom(((TalksTo) link).other()))
                .findFirst()
                .orElse(Placement.APART);
    }

    /** The wiring that these links amount to, for the seats that have a connection. */
    static Wiring wiring(Set<Seat> connected, Set<Link> links) {
        Map<Seat, Placement> placements = new HashMap<>();
        connected.forEach(seat -> placements.put(seat, placement(seat, links)));
        return new Wiring(placements);
    }
}
