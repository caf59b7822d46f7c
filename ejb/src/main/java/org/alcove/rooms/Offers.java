package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alcove.notices.Channels;
import org.alcove.notices.Notice;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Offers of media connections that came to this server and wait for the owner of the room's sound, on whichever server
 * it is: the offer and its answer meet in the database.
 */
@ApplicationScoped
class Offers {

    static final int LARGEST = 64 * 1024;

    /** An offer that nobody has answered by then is refused; the browser offers again with the next epoch. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final JsonProvider JSON = JsonProvider.provider();

    private final Map<UUID, Asked> waiting = new ConcurrentHashMap<>();
    private final Pace<DeviceId> pace = new Pace<>(6, Duration.ofSeconds(10), System::nanoTime);

    /** An offer on its way, and the browser's own number for it. */
    private record Asked(UUID offer, Entrance entrance, long id, long epoch, long at) {}

    /** Observed only when the transaction that asked was rolled back. */
    record NotAsked(UUID offer) {}

    @Inject
    private OfferRows rows;

    @Inject
    private RoomFeeds feeds;

    @Inject
    private RoomThreads threads;

    @Inject
    private Event<NotAsked> notAsked;

    void ask(Entrance entrance, long id, long epoch, String sdp) {
        if (sdp.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Refusal(Reason.TOO_LARGE, "an offer has at most " + LARGEST + " bytes");
        }
        if (!pace.allows(entrance.device())) {
            throw new Refusal(Reason.TOO_FAST, "too many offers");
        }
        Asked asked = new Asked(UUID.randomUUID(), entrance, id, epoch, System.nanoTime());
        waiting.put(asked.offer(), asked);
        notAsked.fire(new NotAsked(asked.offer()));
        rows.ask(asked.offer(), entrance, epoch, sdp);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_FAILURE) NotAsked asked) {
        waiting.remove(asked.offer());
    }

    void hear(@Observes Notice notice) {
        String[] parts = notice.payload().split(":");
        if (notice.channel().equals(Channels.OFFER) && parts[2].equals("answered")) {
            Asked asked = waiting.remove(UUID.fromString(parts[1]));
            if (asked != null) {
                threads.forOffers().execute(() -> tell(asked));
            }
        }
    }

    /** Gives up what has waited too long. */
    void tend() {
        long now = System.nanoTime();
        pace.tidy();
        for (Asked asked : List.copyOf(waiting.values())) {
            if (now - asked.at() > PATIENCE.toNanos() && waiting.remove(asked.offer(), asked)) {
                refuse(asked, Reason.NOT_NOW);
            }
        }
    }

    private void tell(Asked asked) {
        Optional<OfferRows.Answer> answer = rows.take(asked.entrance().organisation(), asked.offer());
        if (answer.isEmpty()) {
            refuse(asked, Reason.NOT_NOW);
            return;
        }
        answer.get().refused().ifPresentOrElse(reason -> refuse(asked, reason), () -> answered(asked, answer.get()));
    }

    private void answered(Asked asked, OfferRows.Answer answer) {
        feeds.tell(
                asked.entrance(),
                JSON.createObjectBuilder()
                        .add("type", "answer")
                        .add("id", asked.id())
                        .add("epoch", asked.epoch())
                        .add("sdp", answer.sdp().orElseThrow())
                        .build());
    }

    private void refuse(Asked asked, Reason reason) {
        feeds.refuse(asked.entrance(), asked.id(), reason);
    }
}
