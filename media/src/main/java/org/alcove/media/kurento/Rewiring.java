package org.alcove.media.kurento;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.kurento.client.HubPort;

/**
 * Mends the difference between what is wired and a target, in this order: whoever is to fall silent, whoever is to hear,
 * whoever is to be heard. All calls of one step are under way together. Nothing counts as done before its reply.
 */
final class Rewiring {

    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(1);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    private final Graph graph;
    private final Lines lines;
    private final Consumer<Seat> seatLost;
    private final Map<Seat, Line> now;

    /** The media server confirms neither a silence nor the release of a connection: only the whole room is left. */
    static final class NotSilenced extends Exception {

        private static final long serialVersionUID = 1L;

        NotSilenced() {
            super("a silence could not be confirmed");
        }
    }

    Rewiring(Graph graph, Lines lines, Consumer<Seat> seatLost) {
        this.graph = graph;
        this.lines = lines;
        this.seatLost = seatLost;
        this.now = lines.now();
    }

    /** Whether the target is reached; if not, nobody is audible who should not be. */
    boolean to(Wiring target) throws NotSilenced {
        Mending mending = Mending.between(now.keySet(), Lines.links(now), target);
        silence(mending);
        makePorts(mending);
        boolean hearing = connect(mending.hearing());
        boolean voices = connect(mending.voices());
        releaseSparePorts();
        return hearing && voices;
    }

    private void silence(Mending mending) throws NotSilenced {
        Deadline deadline = Deadline.in(SILENCE_LIMIT);
        Map<Line, Call<Void>> releases = releases(lines(mending.dismissed()));
        Map<Link, Call<Void>> cuts = new LinkedHashMap<>();
        mending.cuts().forEach(link -> cuts.put(link, graph.disconnect(link, now)));
        Set<Line> unconfirmed = unreleased(releases, deadline);
        cuts.forEach((link, cut) -> {
            if (cut.isDoneWithin(deadline)) {
                line(link).remove(link);
            } else {
                unconfirmed.add(line(link));
            }
        });
        release(unconfirmed);
    }

    /** The second means, when a disconnection is not confirmed or a connection may or may not have come about. */
    private void release(Set<Line> doubtful) throws NotSilenced {
        List<Line> current = doubtful.stream().filter(lines::has).toList();
        if (!unreleased(releases(doubtful), Deadline.in(SILENCE_LIMIT)).isEmpty()) {
            throw new NotSilenced();
        }
        current.forEach(line -> seatLost.accept(line.seat()));
    }

    private static Map<Line, Call<Void>> releases(Collection<Line> lines) {
        Map<Line, Call<Void>> releases = new LinkedHashMap<>();
        lines.forEach(line -> releases.put(line, Call.release(line.endpoint())));
        return releases;
    }

    private Set<Line> unreleased(Map<Line, Call<Void>> releases, Deadline deadline) {
        Set<Line> left = new HashSet<>();
        releases.forEach((line, release) -> {
            if (release.isDoneWithin(deadline)) {
                lines.remove(line);
                releasePort(line);
            } else {
                left.add(line);
            }
        });
        return left;
    }

    /** Without waiting: nobody feeds it or is fed by it any more, and it goes with the room at the latest. */
    private static void releasePort(Line line) {
        HubPort port = line.takePort();
        if (port != null) {
            Call.release(port);
        }
    }

    private void makePorts(Mending mending) {
        Deadline deadline = Deadline.in(CONNECT_LIMIT);
        Map<Line, Call<HubPort>> ports = new LinkedHashMap<>();
        for (Link link : mending.hearing()) {
            if (link instanceof Link.Hears && line(link).port() == null) {
                ports.put(line(link), graph.createPort());
            }
        }
        ports.forEach((line, port) -> Call.ifCreated(port, deadline).ifPresent(line::port));
    }

    /** A link that is not confirmed may be in place: its seat's connection is released rather than left in doubt. */
    private boolean connect(List<Link> links) throws NotSilenced {
        Deadline deadline = Deadline.in(CONNECT_LIMIT);
        Map<Link, Call<Void>> connects = new LinkedHashMap<>();
        for (Link link : links) {
            if (isReady(link)) {
                line(link).add(link);
                connects.put(link, graph.connect(link, now));
            }
        }
        Set<Line> doubtful = new HashSet<>();
        connects.forEach((link, connect) -> {
            if (!connect.isDoneWithin(deadline)) {
                doubtful.add(line(link));
            }
            if (!areThere(link)) {
                line(link).remove(link);
            }
        });
        release(doubtful);
        return doubtful.isEmpty() && connects.size() == links.size();
    }

    private boolean isReady(Link link) {
        boolean needsPort = link instanceof Link.Hears || link instanceof Link.Speaks;
        return areThere(link) && (!needsPort || line(link).port() != null);
    }

    /** Whether the connections that this link joins have not been released or replaced meanwhile. */
    private boolean areThere(Link link) {
        return now.values().stream().filter(line -> link.touches(line.seat())).allMatch(lines::has);
    }

    private void releaseSparePorts() {
        now.values().stream().filter(Line::hasSparePort).forEach(Rewiring::releasePort);
    }

    private Line line(Link link) {
        return Objects.requireNonNull(now.get(link.seat()));
    }

    private List<Line> lines(Set<Seat> seats) {
        return now.values().stream().filter(line -> seats.contains(line.seat())).toList();
    }
}
