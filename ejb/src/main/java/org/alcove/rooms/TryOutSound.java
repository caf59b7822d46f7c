package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.alcove.media.MediaEvents;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.OfferRefused;
import org.alcove.media.Seat;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * The sound of those who try it out on this server: for each a room of sound with one seat, which neither hears nor is
 * heard, and which is gone half a minute later.
 */
@ApplicationScoped
class TryOutSound {

    /** Long enough to connect over a slow network, too short to be of any other use. */
    static final Duration LIFE = Duration.ofSeconds(30);

    /** At once, on one server. */
    static final int MOST = 20;

    private static final JsonProvider JSON = JsonProvider.provider();

    private final Map<PersonId, TryOut> going = new ConcurrentHashMap<>();
    private final MediaServers media;
    private final RoomThreads threads;
    private final LongSupplier nanos;
    private final Pace<PersonId> pace;

    /** For what stands in its place while it is injected. */
    protected TryOutSound() {
        this(new MediaServers(), new RoomThreads());
    }

    @Inject
    TryOutSound(MediaServers media, RoomThreads threads) {
        this(media, threads, System::nanoTime);
    }

    TryOutSound(MediaServers media, RoomThreads threads, LongSupplier nanos) {
        this.media = media;
        this.threads = threads;
        this.nanos = nanos;
        this.pace = new Pace<>(6, Duration.ofMinutes(1), nanos);
    }

    /** One on its way or there; the room of sound follows when the media server has built it. */
    private record TryOut(RoomListener listener, long since, CompletableFuture<MediaRoom> room) {}

    void begin(PersonId person, long id, String sdp, RoomListener listener) {
        if (!pace.allows(person)) {
            throw new Refusal(Reason.TOO_FAST, "too many try-outs");
        }
        if (going.size() >= MOST) {
            throw new Refusal(Reason.LIMIT_REACHED, "try-outs at once: " + MOST);
        }
        TryOut mine = new TryOut(listener, nanos.getAsLong(), new CompletableFuture<>());
        TryOut earlier = going.put(person, mine);
        if (earlier != null) {
            close(earlier);
        }
        threads.forSound().execute(() -> answer(mine, id, sdp));
    }

    void end(RoomListener listener) {
        going.forEach((person, tryOut) -> {
            if (tryOut.listener() == listener && going.remove(person, tryOut)) {
                close(tryOut);
            }
        });
    }

    /** Looks at the time and waits for nothing. */
    void check() {
        long now = nanos.getAsLong();
        going.values().stream()
                .filter(tryOut -> now - tryOut.since() > LIFE.toNanos())
                .forEach(tryOut -> end(tryOut.listener()));
    }

    /** Leaves out of memory who has not tried lately. */
    void tidy() {
        pace.tidy();
    }

    private void answer(TryOut mine, long id, String sdp) {
        try {
            MediaRoom room = media.rooms().open("try-out/" + UUID.randomUUID(), new Unheard());
            mine.room().complete(room);
            String answer = room.answer(new Seat(UUID.randomUUID()), sdp);
            mine.listener()
                    .tell(JSON.createObjectBuilder()
                            .add("type", "answer")
                            .add("id", id)
                            .add("sdp", answer)
                            .build());
        } catch (OfferRefused refused) {
            mine.listener().refuse(id, Reason.MALFORMED);
        } catch (MediaUnavailable unavailable) {
            mine.room().completeExceptionally(unavailable);
            mine.listener().refuse(id, Reason.NOT_NOW);
        }
    }

    /** As soon as there is something to close. */
    private void close(TryOut tryOut) {
        var unused = tryOut.room().thenAcceptAsync(MediaRoom::close, threads.forSound());
    }

    /** The browser sees by itself whether it is connected. */
    private static final class Unheard implements MediaEvents {

        @Override
        public void seatConnected(Seat seat) {}

        @Override
        public void seatLost(Seat seat) {}

        @Override
        public void soundLost() {}
    }
}
