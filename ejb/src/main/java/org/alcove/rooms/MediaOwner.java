package org.alcove.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.alcove.media.Seat;
import org.alcove.organisations.OrganisationId;
import org.alcove.rooms.MediaLedger.Title;
import org.jspecify.annotations.Nullable;

/**
 * This server as the owner of one room's sound: claims the room, builds the sound, and on every version compares what
 * should be with what is. All of it happens at its desk, one mailbox, which waits for the database but never for the media
 * server: that is {@link RoomSound}'s.
 */
final class MediaOwner {

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int LONGEST_RETRY = 16;
    private static final long NO_EPOCH = -1;

    private enum Phase {
        NOTHING,
        BUILDING,
        THERE
    }

    /** The room, and what its owner works with. */
    record Setting(OrganisationId organisation, RoomId room, ServerId me, RoomReads reads, MediaLedger ledger) {}

    private final Setting at;
    private final RoomSound sound;
    private final Mailbox desk;
    private final LongSupplier nanos;
    private final Consumer<MediaOwner> onEnd;
    private final AtomicBoolean lookIsDue = new AtomicBoolean();
    private final List<LongConsumer> patient = new ArrayList<>();

    private @Nullable Title title;
    private Phase phase = Phase.NOTHING;
    private long epoch;
    private int failures;
    private volatile boolean ended;
    private volatile boolean behind;
    private volatile long tryAgainAt;

    MediaOwner(Setting at, RoomSound sound, Executor threads, LongSupplier nanos, Consumer<MediaOwner> onEnd) {
        this.at = at;
        this.sound = sound;
        this.desk = new Mailbox(threads);
        this.nanos = nanos;
        this.onEnd = onEnd;
    }

    OrganisationId organisation() {
        return at.organisation();
    }

    RoomId room() {
        return at.room();
    }

    /** Compares again, soon; asked twice before it does, it compares once. */
    void look() {
        if (!ended && lookIsDue.compareAndSet(false, true)) {
            desk.execute(this::lookNow);
        }
    }

    /** Looks at the time and waits for nothing: cuts what must not be heard any longer, tries again what failed. */
    void check() {
        sound.check();
        if (behind && nanos.getAsLong() - tryAgainAt >= 0) {
            behind = false;
            look();
        }
    }

    /** This server may not own anything any more: the sound goes first, and nothing is written. */
    void abandon() {
        ended = true;
        sound.close();
        onEnd.accept(this);
    }

    /** This server stops: the sound goes, and the room is free for another owner. */
    void release() {
        desk.execute(() -> {
            Title mine = title;
            abandon();
            if (mine != null) {
                at.ledger().release(mine);
            }
        });
    }

    /** Says the epoch of the sound, once one that is being built is there: an offer may be faster than its sound. */
    void whenBuilt(LongConsumer answer) {
        desk.execute(() -> {
            if (phase == Phase.BUILDING) {
                patient.add(answer);
            } else {
                answer.accept(phase == Phase.THERE ? epoch : NO_EPOCH);
            }
        });
    }

    RoomSound sound() {
        return sound;
    }

    private void lookNow() {
        lookIsDue.set(false);
        if (!ended) {
            attempt(this::compare);
        }
    }

    private void compare() {
        Title mine = claim();
        long asked = nanos.getAsLong();
        Optional<StoredRoom> stored =
                mine == null ? Optional.empty() : at.reads().room(at.organisation(), at.room());
        if (mine == null || stored.isEmpty() || !stored.get().sound().isOwnedBy(mine.owner(), mine.fence())) {
            abandon();
        } else if (stored.get().room().state().isOver()) {
            end(mine, stored.get());
        } else if (phase == Phase.NOTHING && !isPausing()) {
            build(mine, stored.get());
        } else if (phase == Phase.THERE) {
            aim(mine, stored.get(), asked);
        }
    }

    /** The sound first; the room is free for good once nothing of it is left. */
    private void end(Title mine, StoredRoom stored) {
        phase = Phase.NOTHING;
        sound.end(stored.sound().pipeline(), outcome(gone -> {
            at.ledger().release(mine);
            abandon();
        }));
    }

    /** What comes of a wish is dealt with at the desk; what fails, there or here, is tried again. */
    private <T> RoomSound.Outcome<T> outcome(Consumer<T> then) {
        return new RoomSound.Outcome<>() {
            @Override
            public void done(T result) {
                desk.execute(() -> attempt(() -> then.accept(result)));
            }

            @Override
            public void failed() {
                tryAgain();
            }
        };
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            tryAgain();
            throw e;
        }
    }

    private @Nullable Title claim() {
        if (title == null) {
            title = at.ledger().claim(at.organisation(), at.room(), at.me()).orElse(null);
        }
        return title;
    }

    private void build(Title mine, StoredRoom stored) {
        if (!sound.isPossible()) {
            if (stored.sound().state() != SoundState.LOST) {
                at.ledger().without(mine, SoundState.LOST);
            }
            buildAgain();
            return;
        }
        OptionalLong next = at.ledger().nextEpoch(mine);
        if (next.isEmpty()) {
            abandon();
            return;
        }
        phase = Phase.BUILDING;
        epoch = next.getAsLong();
        sound.build(at.room() + "/" + epoch, stored.sound().pipeline(), () -> desk.execute(this::lost), new Building());
    }

    private final class Building implements RoomSound.Outcome<String> {

        @Override
        public void done(String pipeline) {
            desk.execute(() -> built(pipeline));
        }

        @Override
        public void failed() {
            desk.execute(MediaOwner.this::lost);
        }

        @Override
        public void full() {
            desk.execute(() -> without(SoundState.FULL));
        }
    }

    private void built(String pipeline) {
        Title mine = title;
        boolean stands = false;
        try {
            stands = !ended && mine != null && at.ledger().built(mine, epoch, pipeline);
        } finally {
            if (!stands) {
                // nobody could release it later: what is not written down must not be
                sound.close();
                phase = Phase.NOTHING;
                callPatient(NO_EPOCH);
                buildAgain();
            }
        }
        if (stands) {
            phase = Phase.THERE;
            failures = 0;
            callPatient(epoch);
            look();
        }
    }

    private void callPatient(long outcome) {
        patient.forEach(answer -> answer.accept(outcome));
        patient.clear();
    }

    private void lost() {
        without(SoundState.LOST);
    }

    private void without(SoundState why) {
        phase = Phase.NOTHING;
        callPatient(NO_EPOCH);
        buildAgain();
        Title mine = title;
        if (!ended && mine != null) {
            at.ledger().without(mine, why);
        }
    }

    private void aim(Title mine, StoredRoom stored, long asked) {
        long version = stored.room().version();
        boolean confirmed = stored.sound().wiredVersion() >= version;
        Optional<Long> cutAt = stored.room().silentAt().map(silent -> asked + nanosBetween(stored.at(), silent));
        sound.aim(new RoomSound.Target(stored.room().wiring(), cutAt), outcome(reached -> {
            if (!confirmed) {
                at.ledger().wired(mine, version);
            }
        }));
    }

    private void tryAgain() {
        tryAgainAfter(RETRY);
    }

    private boolean isPausing() {
        return failures > 0 && nanos.getAsLong() - tryAgainAt < 0;
    }

    /** With growing pauses, since each attempt to build has every browser offer again. */
    private void buildAgain() {
        tryAgainAfter(RETRY.multipliedBy(Math.min(LONGEST_RETRY, 1L << Math.min(failures, 10))));
        failures++;
    }

    private void tryAgainAfter(Duration pause) {
        tryAgainAt = nanos.getAsLong() + pause.toNanos();
        behind = true;
    }

    private static long nanosBetween(Instant from, Instant to) {
        return Duration.between(from, to).toNanos();
    }

    static Seat seat(DeviceId device) {
        return new Seat(device.value());
    }
}
