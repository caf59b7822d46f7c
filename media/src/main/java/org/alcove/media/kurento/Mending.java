package org.alcove.media.kurento;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;

/**
 * The difference between what is wired and what should be, in the order in which it is safe to mend it: nobody is made
 * audible before everybody who is to fall silent has.
 *
 * @param dismissed seats to release altogether; done together with the cuts
 * @param cuts links to disconnect, voices first
 * @param hearing links to connect that make nobody audible by themselves, for the seat that hears
 * @param voices links to connect that make their seat audible; done last
 */
record Mending(Set<Seat> dismissed, List<Link> cuts, List<Link> hearing, List<Link> voices) {

    /**
     * @param connected the seats that have a connection; others of the target are passed over
     * @param wired the links that are or may be in place between them
     */
    static Mending between(Set<Seat> connected, Set<Link> wired, Wiring target) {
        Set<Seat> dismissed = new HashSet<>(connected);
        dismissed.removeAll(target.placements().keySet());
        Set<Link> wanted = Link.of(target).stream()
                .filter(link -> isPossible(link, connected))
                .collect(Collectors.toSet());
        List<Link> cuts = new ArrayList<>(without(wired, wanted));
        cuts.removeIf(link -> dismissed.stream().anyMatch(link::touches));
        cuts.sort(Comparator.comparing(link -> !link.carriesVoice()));
        List<Link> added = without(wanted, wired);
        return new Mending(
                Set.copyOf(dismissed),
                List.copyOf(cuts),
                added.stream().filter(link -> !link.carriesVoice()).toList(),
                added.stream().filter(Link::carriesVoice).toList());
    }

    boolean isEmpty() {
        return dismissed.isEmpty() && cuts.isEmpty() && hearing.isEmpty() && voices.isEmpty();
    }

    private static boolean isPossible(Link link, Set<Seat> connected) {
        boolean other = !(link instanceof Link.TalksTo talk) || connected.contains(talk.other());
        return other && connected.contains(link.seat());
    }

    private static List<Link> without(Set<Link> from, Set<Link> these) {
        return from.stream().filter(link -> !these.contains(link)).toList();
    }
}
