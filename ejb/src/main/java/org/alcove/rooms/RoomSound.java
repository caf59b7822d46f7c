package org.alcove.rooms;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.alcove.media.MediaEvents;
import org.alcove.media.MediaFull;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.OfferRefused;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one room, as this server has built it: every call to the media server, in a mailbox that never waits for
 * the database. It knows until when members may be heard, and cuts the sound by itself when nobody says otherwise in time:
 * promise 1 holds with PostgreSQL down.
 */
final class RoomSound {

    private static final Logger LOG = System.getLogger(RoomSound.class.getName());

    private final MediaRooms rooms;
    private final Mailbox mailbox;
    private final LongSupplier nanos;
    private final AtomicLong targets = new AtomicLong();

    private volatile @Nullable MediaRoom room;
    private volatile @Nullable Target target;
    private volatile boolean cut;

    /**
     * Who is to hear whom, and for how long that is true.
     *
     * @param cutAt on this server's monotonic clock; after that nobody hears anybody until a new target comes
     */
    record Target(Wiring wiring, Optional<Long> cutAt) {

        boolean isOver(long now) {
            return cutAt.isPresent() && now - cutAt.get() >= 0;
        }

        Wiring at(long now) {
            return isOver(now) ? apart(wiring) : wiring;
        }

        private static Wiring apart(Wiring wiring) {
            Map<Seat, Placement> all = wiring.placements().keySet().stream()
                    .collect(Collectors.toMap(seat -> seat, seat -> Placement.APART));
            return new Wiring(all);
        }
    }

    /** What came of a wish: one of these is called, on a thread of the sound, unless a newer wish took its place. */
    interface Outcome<T> {
        void done(T result);

        void failed();

        /** It failed, because the media servers have as much to do as they can. */
        default void full() {
            failed();
        }
    }

    RoomSound(MediaRooms rooms, Executor threads, LongSupplier nanos) {
        this.rooms = rooms;
        this.mailbox = new Mailbox(threads);
        this.nanos = nanos;
    }

    /** Whether it is worth trying to build anything now. */
    boolean isPossible() {
        return rooms.isAvailable();
    }

    /** Builds the sound anew, after releasing what an earlier owner left. Tells under which id it can be found. */
    void build(String name, Optional<String> leftBehind, Runnable onLost, Outcome<String> outcome) {
        mailbox.execute(() -> {
            try {
                release();
                discard(leftBehind);
                Life life = new Life(onLost);
                MediaRoom built = rooms.open(name, life);
                life.room = built;
                room = built;
                outcome.done(built.id());
            } catch (MediaFull e) {
                LOG.log(Level.WARNING, "Room {0} waits for sound: {1}", name, e.getMessage());
                outcome.full();
            } catch (MediaUnavailable | RuntimeException e) {
                LOG.log(Level.WARNING, "No sound for room " + name, e);
                outcome.failed();
            }
        });
    }

    /**
     * Brings the sound to its target. Of several that wait for their turn only the newest is looked at, and nothing comes of
     * the others: an older one would take the connection from whoever has come since.
     */
    void aim(Target wanted, Outcome<Target> outcome) {
        long number = targets.incrementAndGet();
        mailbox.execute(() -> {
            if (number != targets.get()) {
                return;
            }
            target = wanted;
            if (mend()) {
                outcome.done(wanted);
            } else {
                outcome.failed();
            }
        });
    }

    /** Looks at the time: cuts the sound when the last target is over and nothing newer has come. */
    void check() {
        Target last = target;
        if (last != null && !cut && last.isOver(nanos.getAsLong())) {
            mailbox.execute(this::mend);
        }
    }

    /** Answers an offer; may run beside everything else, so that no silence waits for a negotiation. */
    String answer(Seat seat, String offer) throws OfferRefused, MediaUnavailable {
        MediaRoom now = room;
        if (now == null) {
            throw new MediaUnavailable("there is no sound at the moment");
        }
        return now.answer(seat, offer);
    }

    void close() {
        mailbox.execute(this::release);
    }

    /** Closes for good, with what an earlier owner left. */
    void end(Optional<String> leftBehind, Outcome<String> outcome) {
        mailbox.execute(() -> {
            try {
                release();
                discard(leftBehind);
                outcome.done("");
            } catch (MediaUnavailable | RuntimeException e) {
                LOG.log(Level.WARNING, "Sound of a room that is over is still there", e);
                outcome.failed();
            }
        });
    }

    private boolean mend() {
        MediaRoom now = room;
        Target wanted = target;
        if (now == null || wanted == null) {
            return false;
        }
        long time = nanos.getAsLong();
        try {
            now.apply(wanted.at(time));
            cut = wanted.isOver(time);
            return !cut;
        } catch (MediaUnavailable | RuntimeException e) {
            LOG.log(Level.WARNING, "The sound of a room is not yet as it should be", e);
            return false;
        }
    }

    private void release() {
        MediaRoom old = room;
        room = null;
        target = null;
        cut = false;
        if (old != null) {
            old.close();
        }
    }

    private void discard(Optional<String> leftBehind) throws MediaUnavailable {
        if (leftBehind.isPresent()) {
            rooms.discard(leftBehind.get());
        }
    }

    /** Listens to one room of sound, and to none that came before or after it. */
    private final class Life implements MediaEvents {

        private final Runnable onLost;
        private volatile @Nullable MediaRoom room;

        Life(Runnable onLost) {
            this.onLost = onLost;
        }

        @Override
        public void seatConnected(Seat seat) {
            LOG.log(Level.DEBUG, "Seat {0} is connected", seat);
        }

        @Override
        public void seatLost(Seat seat) {
            LOG.log(Level.DEBUG, "Seat {0} has lost its connection", seat);
        }

        @Override
        public void soundLost() {
            mailbox.execute(() -> {
                if (room == null || room == RoomSound.this.room) {
                    release();
                    onLost.run();
                }
            });
        }
    }
}
