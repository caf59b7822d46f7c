package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.alcove.media.MediaEvents;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Trying out with a media server of paper: how many may, how often, and that nothing is left. */
class TryOutSoundTest {

    private static final PersonId BORIS = new PersonId(new UUID(0, 2));

    private final AtomicLong nanos = new AtomicLong();
    private final TryOutSound sound = new TryOutSound(new PaperServers(), new OwnThread(), nanos::get);
    private final List<String> open = new ArrayList<>();
    private final Told boris = new Told();
    private boolean away;

    @Test
    void anOfferIsAnsweredAndGoneWithItsSocket() {
        sound.begin(BORIS, 7, "offer", boris);
        assertThat(boris.told).singleElement().satisfies(answer -> {
            assertThat(answer.getInt("id")).isEqualTo(7);
            assertThat(answer.getString("sdp")).isEqualTo("answer to offer");
        });
        assertThat(open).hasSize(1);
        sound.end(boris);
        assertThat(open).isEmpty();
    }

    @Test
    void itEndsByItselfAfterHalfAMinute() {
        sound.begin(BORIS, 1, "offer", boris);
        nanos.set(TryOutSound.LIFE.toNanos());
        sound.check();
        assertThat(open).hasSize(1);
        nanos.incrementAndGet();
        sound.check();
        assertThat(open).isEmpty();
    }

    @Test
    void aPersonHasOneAtATime() {
        sound.begin(BORIS, 1, "offer", new Told());
        sound.begin(BORIS, 2, "offer", boris);
        assertThat(open).hasSize(1);
    }

    @Test
    void nobodyTriesMoreThanSixTimesInAMinute() {
        for (int i = 0; i < 6; i++) {
            sound.begin(BORIS, i, "offer", boris);
        }
        refuses(Reason.TOO_FAST, BORIS);
        nanos.set(61_000_000_000L);
        sound.begin(BORIS, 7, "offer", boris);
    }

    @Test
    void noMoreThanTwentyTryAtOnce() {
        for (int i = 0; i < TryOutSound.MOST; i++) {
            sound.begin(new PersonId(new UUID(1, i)), 1, "offer", new Told());
        }
        refuses(Reason.LIMIT_REACHED, BORIS);
        assertThat(open).hasSize(TryOutSound.MOST);
    }

    @Test
    void withoutAMediaServerThatIsSaid() {
        away = true;
        sound.begin(BORIS, 1, "offer", boris);
        assertThat(boris.refusals).containsExactly(Reason.NOT_NOW);
        sound.end(boris);
    }

    private void refuses(Reason reason, PersonId person) {
        assertThatThrownBy(() -> sound.begin(person, 1, "offer", boris))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static final class Told implements RoomListener {

        private final List<JsonObject> told = new ArrayList<>();
        private final List<Reason> refusals = new ArrayList<>();

        @Override
        public void tell(JsonObject message) {
            told.add(message);
        }

        @Override
        public void refuse(long id, Reason reason) {
            refusals.add(reason);
        }

        @Override
        public void bye(Bye because) {}
    }

    private final class PaperServers extends MediaServers {

        @Override
        MediaRooms rooms() {
            return new PaperServer();
        }
    }

    private static final class OwnThread extends RoomThreads {

        @Override
        Executor forSound() {
            return Runnable::run;
        }
    }

    private final class PaperServer implements MediaRooms {

        @Override
        public MediaRoom open(String name, MediaEvents events) throws MediaUnavailable {
            if (away) {
                throw new MediaUnavailable("away");
            }
            open.add(name);
            return new PaperRoom(name);
        }

        @Override
        public void discard(String mediaRoomId) {}

        @Override
        public boolean isAvailable() {
            return !away;
        }

        @Override
        public OptionalInt loadPercent() {
            return OptionalInt.empty();
        }

        @Override
        public void close() {}
    }

    private final class PaperRoom implements MediaRoom {

        private final String name;

        private PaperRoom(String name) {
            this.name = name;
        }

        @Override
        public String id() {
            return name;
        }

        @Override
        public String answer(Seat seat, String offer) {
            return "answer to " + offer;
        }

        @Override
        public void apply(Wiring target) {}

        @Override
        public Wiring wired() {
            return Wiring.NOBODY;
        }

        @Override
        public void close() {
            open.remove(name);
        }
    }
}
