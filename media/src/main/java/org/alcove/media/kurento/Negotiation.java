package org.alcove.media.kurento;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.OfferRefused;
import org.alcove.media.Seat;
import org.kurento.client.ConnectionState;
import org.kurento.client.IceComponentState;
import org.kurento.client.ListenerSubscription;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;

/**
 * Makes a media connection from an offer. Browsers send complete offers and get a complete answer: there is no
 * trickling (RFC 8838), so that nothing has to be passed on later.
 */
final class Negotiation {

    private static final Logger LOG = Logger.getLogger(Negotiation.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration GATHERING_LIMIT = Duration.ofSeconds(3);
    /** ICE component of RTP. That of RTCP stays alone where RTCP shares the port (RFC 8035), and fails harmlessly. */
    private static final int RTP = 1;

    /** A line, and the answer that its browser is to get. */
    record Agreed(Line line, String answer) {}

    private final Deadline deadline = Deadline.in(LIMIT);
    private final CompletableFuture<Boolean> gathered = new CompletableFuture<>();
    private final Consumer<Line> connected;
    private final Consumer<Line> lost;
    private final BiConsumer<Line, Boolean> speaking;

    /**
     * @param connected told when media can flow between browser and server
     * @param lost told when it no longer can
     * @param speaking told when someone begins or ceases to speak, where the server measures it
     */
    Negotiation(Consumer<Line> connected, Consumer<Line> lost, BiConsumer<Line, Boolean> speaking) {
        this.connected = connected;
        this.lost = lost;
        this.speaking = speaking;
    }

    /** @param turn which of the room's offers this is */
    Agreed answer(MediaPipeline pipeline, Seat seat, String offer, long turn) throws OfferRefused, MediaUnavailable {
        try {
            WebRtcEndpoint endpoint = Call.created(
                    Call.begin("create an endpoint", new WebRtcEndpoint.Builder(pipeline)::buildAsync), deadline);
            return answer(new Line(seat, endpoint, turn), offer);
        } catch (CallFailed e) {
            if (e.blamesSdp()) {
                throw new OfferRefused("The media server cannot answer this offer", e);
            }
            throw new MediaUnavailable("No media connection could be made", e);
        }
    }

    private Agreed answer(Line line, String offer) throws CallFailed {
        try {
            listen(line);
            return new Agreed(line, answer(line.endpoint(), offer));
        } catch (CallFailed e) {
            Call.release(line.endpoint());
            throw e;
        }
    }

    /** Before anything happens, since an event may come before the reply to the request that causes it. */
    private void listen(Line line) throws CallFailed {
        WebRtcEndpoint endpoint = line.endpoint();
        List<Call<ListenerSubscription>> subscriptions = List.of(
                Call.begin(
                        "listen", reply -> endpoint.addIceGatheringDoneListener(e -> gathered.complete(true), reply)),
                Call.begin(
                        "listen",
                        reply ->
                                endpoint.addConnectionStateChangedListener(e -> changed(line, e.getNewState()), reply)),
                Call.begin(
                        "listen",
                        reply -> endpoint.addIceComponentStateChangedListener(
                                e -> changed(line, e.getComponentId(), e.getState()), reply)));
        SpeakingEvent.listen(endpoint, speaks -> speaking.accept(line, speaks));
        for (Call<ListenerSubscription> subscription : subscriptions) {
            subscription.within(deadline);
        }
    }

    private void changed(Line line, ConnectionState state) {
        if (state == ConnectionState.CONNECTED) {
            connected.accept(line);
        } else {
            lost.accept(line);
        }
    }

    private void changed(Line line, int component, IceComponentState state) {
        if (component == RTP && state == IceComponentState.FAILED) {
            lost.accept(line);
        }
    }

    private String answer(WebRtcEndpoint endpoint, String offer) throws CallFailed {
        Call.<String>begin("process the offer", reply -> endpoint.processOffer(offer, reply))
                .within(deadline);
        Call.<Void>begin("gather candidates", endpoint::gatherCandidates).within(deadline);
        awaitCandidates();
        return Call.<String>begin("read the answer", endpoint::getLocalSessionDescriptor)
                .within(deadline);
    }

    /** A server that cannot reach its STUN server gathers for long; the candidates it has by then will do. */
    private void awaitCandidates() throws CallFailed {
        try {
            gathered.get(GATHERING_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.INFO, "A media server is still gathering candidates after {0}", GATHERING_LIMIT);
        } catch (ExecutionException e) {
            throw new CallFailed("Gathering failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed("Interrupted while gathering candidates", e);
        }
    }
}
