package org.alcove.media.kurento;

import java.util.HashSet;
import java.util.Set;
import org.alcove.media.Seat;
import org.jspecify.annotations.Nullable;
import org.kurento.client.HubPort;
import org.kurento.client.WebRtcEndpoint;

/**
 * One seat's media connection: its endpoint, its port while it is on the stage, and the links that are or may be in
 * place. A seat that offers again gets a new line.
 */
final class Line {

    private final Seat seat;
    private final WebRtcEndpoint endpoint;
    private final long turn;
    private final Set<Link> links = new HashSet<>();
    private @Nullable HubPort port;

    /** @param turn which of the room's offers it answers, in the order in which they came */
    Line(Seat seat, WebRtcEndpoint endpoint, long turn) {
        this.seat = seat;
        this.endpoint = endpoint;
        this.turn = turn;
    }

    /** Whether it answers a later offer than that one. */
    boolean isNewerThan(Line other) {
        return turn > other.turn;
    }

    Seat seat() {
        return seat;
    }

    WebRtcEndpoint endpoint() {
        return endpoint;
    }

    synchronized @Nullable HubPort port() {
        return port;
    }

    synchronized void port(HubPort port) {
        this.port = port;
    }

    /** The port, which is no longer this line's. */
    synchronized @Nullable HubPort takePort() {
        HubPort taken = port;
        port = null;
        return taken;
    }

    synchronized Set<Link> links() {
        return Set.copyOf(links);
    }

    synchronized void add(Link link) {
        links.add(link);
    }

    synchronized void remove(Link link) {
        links.remove(link);
    }

    /** Whether somebody may hear this line. */
    synchronized boolean carriesVoice() {
        return links.stream().anyMatch(Link::carriesVoice);
    }

    /** Forgets the links that went with someone else's connection. */
    synchronized void forget(Seat other) {
        links.removeIf(link -> link.touches(other));
    }

    /** A port of one's own costs most: it is kept only on the stage. */
    synchronized boolean hasSparePort() {
        return port != null
                && links.stream().noneMatch(link -> link instanceof Link.Hears || link instanceof Link.Speaks);
    }
}
