package org.alcove.media.kurento;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.media.MediaEvents;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.OfferRefused;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.kurento.client.HubPort;

/**
 * One room of sound on one media server. It lives until its owner closes it or its sound is lost, whichever comes first;
 * either way everything on the server goes with the pipeline.
 */
final class KurentoMediaRoom implements MediaRoom {

    private static final Logger LOG = Logger.getLogger(KurentoMediaRoom.class.getName());
    private static final int MAX_SEATS = 600;
    private static final Duration RELEASE_LIMIT = Duration.ofSeconds(1);

    private final MediaServer server;
    private final Graph graph;
    private final MediaEvents events;
    private final Lines lines = new Lines();
    private final AtomicLong turns = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    KurentoMediaRoom(MediaServer server, Graph graph, MediaEvents events) {
        this.server = server;
        this.graph = graph;
        this.events = events;
    }

    @Override
    public String id() {
        return graph.id();
    }

    @Override
    public String answer(Seat seat, String offer) throws OfferRefused, MediaUnavailable {
        String accepted = Offer.accepted(offer);
        requireSound();
        if (lines.size() >= MAX_SEATS) {
            throw new MediaUnavailable("No more than " + MAX_SEATS + " seats in a room of sound");
        }
        Negotiation negotiation = new Negotiation(this::connected, this::lost, this::speaking);
        Negotiation.Agreed agreed = negotiation.answer(graph.pipeline(), seat, accepted, turns.incrementAndGet());
        replace(agreed.line());
        return agreed.answer();
    }

    /** The earlier line is released only now: a seat whose new offer fails keeps what it has. */
    private void replace(Line line) throws MediaUnavailable {
        Line earlier = lines.put(line);
        if (earlier != null) {
            HubPort port = earlier.takePort();
            if (port != null) {
                Call.release(port);
            }
            if (!Call.release(earlier.endpoint()).isDoneWithin(Deadline.in(RELEASE_LIMIT))) {
                giveUp("an earlier connection could not be released");
            }
        }
        requireSound();
        if (line == earlier) {
            throw new MediaUnavailable("A later offer of this seat has been answered");
        }
    }

    @Override
    public void apply(Wiring target) throws MediaUnavailable {
        requireSound();
        try {
            if (!new Rewiring(graph, lines, events::seatLost).to(target)) {
                throw new MediaUnavailable("Not everybody is where they should be yet");
            }
        } catch (Rewiring.NotSilenced e) {
            giveUp("a silence could not be confirmed");
        }
        requireSound();
    }

    @Override
    public Wiring wired() {
        if (over.get()) {
            return Wiring.NOBODY;
        }
        Map<Seat, Line> now = lines.now();
        return Link.wiring(now.keySet(), Lines.links(now));
    }

    int seats() {
        return lines.size();
    }

    private void connected(Line line) {
        if (!over.get() && lines.has(line)) {
            events.seatConnected(line.seat());
        }
    }

    private void lost(Line line) {
        if (!over.get() && lines.has(line)) {
            events.seatLost(line.seat());
        }
    }

    /** An event that is late does not make somebody speak who is muted by now. */
    private void speaking(Line line, boolean speaking) {
        if (!over.get() && lines.has(line) && (!speaking || line.carriesVoice())) {
            events.speaking(line.seat(), speaking);
        }
    }

    private void requireSound() throws MediaUnavailable {
        if (over.get()) {
            throw new MediaUnavailable("This room of sound is gone");
        }
    }

    /** The last means of silencing. */
    private void giveUp(String because) throws MediaUnavailable {
        soundLost(because);
        throw new MediaUnavailable("The room of sound is released: " + because);
    }

    /** Ends the room because its sound is gone or has to go; what may be left of it on the server is released. */
    void soundLost(String because) {
        if (end()) {
            LOG.log(Level.WARNING, "Sound lost in {0}: {1}", new Object[] {id(), because});
            server.release(this, RELEASE_LIMIT);
            events.soundLost();
        }
    }

    /** Whether this call ended the room: nothing is told of it or done in it any more. */
    boolean end() {
        return over.compareAndSet(false, true);
    }

    @Override
    public void close() {
        if (end()) {
            server.release(this, RELEASE_LIMIT);
        }
    }
}
