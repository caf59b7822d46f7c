package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.alcove.circles.Lapsed;
import org.alcove.people.PersonId;

/**
 * The door closes again: whoever is connected to this server and no longer belongs where they are is put out, and whoever
 * may no longer lead no longer counts. Asked every second, so that it holds however a right was ended; and a room hears of
 * an appointment that was renewed meanwhile before it acts on the old end.
 */
@ApplicationScoped
class RightsWatch {

    @Inject
    private RoomFeeds feeds;

    @Inject
    private RoomReads reads;

    @Inject
    private RoomChanges changes;

    private final Map<RoomId, Map<PersonId, Instant>> told = new ConcurrentHashMap<>();

    void look() {
        Map<RoomId, List<Entrance>> all = feeds.entrances();
        told.keySet().retainAll(all.keySet());
        all.forEach((room, here) -> RoomThreads.attempt(() -> look(room, here)));
    }

    private void look(RoomId room, Collection<Entrance> here) {
        Entrance any = here.iterator().next();
        Set<PersonId> people =
                new HashSet<>(feeds.people(room)); // whose socket has closed meanwhile is not expected back
        here.forEach(entrance -> people.add(entrance.person()));
        Lapsed lapsed = reads.lapsed(any.organisation(), room, people);
        Set<PersonId> hosts = new HashSet<>(feeds.hosts(room));
        hosts.retainAll(lapsed.leads());
        end(any, hosts, Command.AppointmentEnded::new);
        end(any, lapsed.places(), Command.MembershipEnded::new);
        tellEnds(any, reads.appointmentEnds(any.organisation(), feeds.hosts(room)));
    }

    /** Once per end: the room knows what to do with it, and with one that it knew already it does nothing. */
    private void tellEnds(Entrance where, Map<PersonId, Instant> ends) {
        Map<PersonId, Instant> before = told.getOrDefault(where.room(), Map.of());
        ends.forEach((person, end) -> {
            if (!end.equals(before.get(person))) {
                Command renewed = new Command.AppointmentRenewed(person, end);
                changes.occur(where.organisation(), where.room(), now -> renewed);
            }
        });
        told.put(where.room(), ends);
    }

    private void end(Entrance where, Set<PersonId> whose, Function<PersonId, Command> how) {
        whose.forEach(person -> changes.occur(where.organisation(), where.room(), now -> how.apply(person)));
    }
}
