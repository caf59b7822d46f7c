package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.alcove.media.MediaEvents;
import org.alcove.media.MediaFull;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sound of a room with a media server of paper; threads are those of the test, so that nothing has to be awaited. */
class RoomSoundTest {

    private static final Seat BORIS = new Seat(new UUID(4, 2));
    private static final Wiring HEARD = new Wiring(Map.of(BORIS, Placement.STAGE_AUDIBLE));
    private static final Wiring APART = new Wiring(Map.of(BORIS, Placement.APART));

    private final AtomicLong nanos = new AtomicLong();
    private final PaperServer server = new PaperServer();
    private final RoomSound sound = new RoomSound(server, Runnable::run, nanos::get);
    private final List<String> told = new ArrayList<>();

    @Test
    void whatAnEarlierOwnerLeftIsReleasedBeforeAnythingIsBuilt() {
        build(Optional.of("old"));
        assertThat(server.calls).containsExactly("discard old", "open room/1");
        assertThat(told).containsExactly("room/1");
    }

    @Test
    void whileTheMediaServerIsAwayNothingIsThere() {
        server.away = true;
        build(Optional.empty());
        aim(new RoomSound.Target(HEARD, Optional.empty()));
        assertThat(told).containsExactly("failed", "failed");
    }

    @Test
    void whileTheMediaServersHaveAsMuchToDoAsTheyCanThatIsWhatIsSaid() {
        server.full = true;
        build(Optional.empty());
        assertThat(told).containsExactly("full");
    }

    @Test
    void aTargetIsReachedAndSaidToBe() {
        build(Optional.empty());
        aim(new RoomSound.Target(HEARD, Optional.empty()));
        assertThat(server.wired()).isEqualTo(HEARD);
        assertThat(told).containsExactly("room/1", "in place");
    }

    /** Promise 1, with nobody left who could say that the grace is over. */
    @Test
    void withoutAWordFromTheRoomItsSoundIsCutWhenTheGraceIsOver() {
        build(Optional.empty());
        aim(new RoomSound.Target(HEARD, Optional.of(in(14_000))));
        after(13_999);
        sound.check();
        assertThat(server.wired()).isEqualTo(HEARD);
        after(1);
        sound.check();
        assertThat(server.wired()).isEqualTo(APART);
    }

    @Test
    void aTargetThatComesTooLateMakesNobodyHeard() {
        build(Optional.empty());
        after(20_000);
        aim(new RoomSound.Target(HEARD, Optional.of(in(-1))));
        assertThat(server.wired()).isEqualTo(APART);
        assertThat(told).endsWith("failed");
    }

    @Test
    void aNewerTargetIsHeardAgainAfterACut() {
        build(Optional.empty());
        aim(new RoomSound.Target(HEARD, Optional.of(in(1))));
        after(1);
        sound.check();
        aim(new RoomSound.Target(HEARD, Optional.empty()));
        assertThat(server.wired()).isEqualTo(HEARD);
    }

    /** The older one does not know the device that was answered since, and would release it. */
    @Test
    void ofTargetsThatWaitForTheirTurnOnlyTheNewestCounts() {
        Queue<Runnable> later = new ArrayDeque<>();
        RoomSound slow = new RoomSound(server, later::add, nanos::get);
        build(slow, Optional.empty());
        aim(slow, new RoomSound.Target(APART, Optional.empty()));
        aim(slow, new RoomSound.Target(HEARD, Optional.empty()));

        later.forEach(Runnable::run);

        assertThat(server.wired()).isEqualTo(HEARD);
        assertThat(told).containsExactly("room/1", "in place");
    }

    @Test
    void aCutThatFailsIsTriedAgain() {
        build(Optional.empty());
        aim(new RoomSound.Target(HEARD, Optional.of(in(1))));
        after(1);
        server.away = true;
        sound.check();
        server.away = false;
        sound.check();
        assertThat(server.wired()).isEqualTo(APART);
    }

    @Test
    void aSoundThatIsLostIsSaidToBeAndIsNotUsedAnyMore() {
        build(Optional.empty());
        server.lose();
        assertThat(told).containsExactly("room/1", "lost");
        assertThat(server.calls).endsWith("close room/1");
    }

    @Test
    void theLossOfAnEarlierSoundDoesNotTakeTheNewOne() {
        build(Optional.empty());
        MediaEvents earlier = server.events();
        build(Optional.empty());
        earlier.soundLost();
        assertThat(told).containsExactly("room/1", "room/1");
    }

    private void build(Optional<String> leftBehind) {
        build(sound, leftBehind);
    }

    private void build(RoomSound sound, Optional<String> leftBehind) {
        sound.build("room/1", leftBehind, () -> told.add("lost"), new RoomSound.Outcome<>() {
            @Override
            public void done(String pipeline) {
                told.add(pipeline);
            }

            @Override
            public void failed() {
                told.add("failed");
            }

            @Override
            public void full() {
                told.add("full");
            }
        });
    }

    private void aim(RoomSound.Target target) {
        aim(sound, target);
    }

    private void aim(RoomSound sound, RoomSound.Target target) {
        sound.aim(target, new RoomSound.Outcome<>() {
            @Override
            public void done(RoomSound.Target reached) {
                told.add("in place");
            }

            @Override
            public void failed() {
                told.add("failed");
            }
        });
    }

    private long in(long milliseconds) {
        return nanos.get() + Duration.ofMillis(milliseconds).toNanos();
    }

    private void after(long milliseconds) {
        nanos.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    }

    /** Notes what it is asked to. */
    private static final class PaperServer implements MediaRooms {

        private final List<String> calls = new ArrayList<>();
        private boolean away;
        private boolean full;
        private @Nullable MediaEvents events;
        private Wiring wired = Wiring.NOBODY;

        @Override
        public MediaRoom open(String name, MediaEvents to) throws MediaUnavailable {
            requireThere();
            if (full) {
                throw new MediaFull("full on purpose", new IllegalStateException("40009"));
            }
            calls.add("open " + name);
            events = to;
            return new PaperRoom(name);
        }

        @Override
        public void discard(String id) throws MediaUnavailable {
            requireThere();
            calls.add("discard " + id);
        }

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

        Wiring wired() {
            return wired;
        }

        MediaEvents events() {
            MediaEvents now = events;
            if (now == null) {
                throw new IllegalStateException("nothing was opened");
            }
            return now;
        }

        void lose() {
            events().soundLost();
        }

        private void requireThere() throws MediaUnavailable {
            if (away) {
                throw new MediaUnavailable("away on purpose");
            }
        }

        private final class PaperRoom implements MediaRoom {

            private final String id;

            PaperRoom(String id) {
                this.id = id;
            }

            @Override
            public String id() {
                return id;
            }

            @Override
            public String answer(Seat seat, String offer) {
                return "answer";
            }

            @Override
            public void apply(Wiring target) throws MediaUnavailable {
                requireThere();
                wired = target;
            }

            @Override
            public Wiring wired() {
                return wired;
            }

            @Override
            public void close() {
                calls.add("close " + id);
            }
        }
    }
}
