package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.organisations.Writers;
import org.alcove.people.PersonId;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Evenings in which everybody does anything at any time. What is promised holds after every step of each of them. */
class HistoryTest {

    private static final int STEPS = 300;

    static final RoomLimits TIGHT = new RoomLimits(6, 3, 2, 2, 20, 100);

    private static final ViewFacts FACTS =
            new ViewFacts("harbour", "A circle", SoundState.THERE, 1, 10, Writers.EVERYONE);
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Set<Class<?>> happened = new HashSet<>();
    private final Set<PersonId> removed = new HashSet<>();
    private Evening evening = new Evening(1, TIGHT);
    private Random random = new Random();
    private Whims whims = new Whims(evening, random);
    private Instant quorumSeenAt = Instant.MIN;
    private boolean quorumWasThere;

    /** Evenings that are the same each time. Between them, everything happens that can. */
    @Test
    void whateverPeopleDoThePromisesHold() {
        for (long seed = 0; seed < 40; seed++) {
            play(seed);
        }
        Set<Class<?>> canHappen = new HashSet<>(List.of(RoomEvent.class.getPermittedSubclasses()));
        assertThat(happened).containsAll(canHappen);
    }

    /** Evenings that nobody has seen before: one that fails says its seed. */
    @RepeatedTest(20)
    void whateverPeopleWillDoThePromisesHold() {
        play(new Random().nextLong());
    }

    private void play(long seed) {
        try {
            evening(seed);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    private void evening(long seed) {
        random = new Random(seed);
        removed.clear();
        quorumSeenAt = Instant.MIN;
        quorumWasThere = false;
        evening = new Evening(1 + random.nextInt(2), TIGHT);
        whims = new Whims(evening, random);
        evening.now = Evening.START.minus(Duration.ofMinutes(16));
        evening.appointmentsEnd = random.nextBoolean() ? Evening.START.plusSeconds(random.nextInt(3600)) : Evening.END;
        for (int step = 0; step < STEPS && !evening.room.state().isOver(); step++) {
            letTimePass();
            take(whims.something());
        }
    }

    /** The job that looks for due rooms, as it should be: it tells the time at the moment it is due. */
    private void letTimePass() {
        Instant then = evening.now.plus(whims.pause());
        Optional<Instant> due = evening.room.nextDeadline();
        while (due.isPresent() && !due.get().isAfter(then)) {
            nothingHappensBefore(due.get());
            evening.now = due.get().isAfter(evening.now) ? due.get() : evening.now;
            assertThat(take(new Command.TimePassed())).isTrue();
            due = evening.room.nextDeadline();
        }
        evening.now = then;
    }

    private void nothingHappensBefore(Instant deadline) {
        if (deadline.isAfter(evening.now)) {
            LiveRoom copy = LiveRoom.read(evening.room.write(), TIGHT);
            assertThat(copy.apply(new Command.TimePassed(), deadline.minusNanos(1)))
                    .isEmpty();
        }
    }

    /** Whether the command changed anything. */
    private boolean take(Command command) {
        String before = evening.room.write();
        Set<PersonId> heardBefore = heard();
        RoomView viewsBefore = evening.room.views(FACTS);
        boolean changed = false;
        try {
            List<RoomEvent> events = evening.does(command);
            events.forEach(event -> happened.add(event.getClass()));
            changed = !events.isEmpty();
            TrailCheck.assertWhatMattersIsTold(before, evening.room.write(), events);
            assertThat(evening.room.write().equals(before))
                    .as("no event, no change")
                    .isEqualTo(!changed);
            remember(command);
        } catch (Refusal refusal) {
            assertThat(evening.room.write()).as("a refused %s", command).isEqualTo(before);
        }
        Scene scene = RoomReader.read(evening.room.write(), TIGHT);
        noteQuorum(scene, command);
        promisesHold(scene, command, heardBefore);
        if (random.nextInt(5) == 0) {
            patchesAreTrue(viewsBefore, evening.room.views(FACTS));
        }
        return changed;
    }

    private void remember(Command command) {
        if (command instanceof Command.Enter enter) {
            assertThat(removed).doesNotContain(enter.access().person());
        }
    }

    /** When the hosts were last known to be there: now, or at the last sign of life of the one who has just gone. */
    private void noteQuorum(Scene scene, Command command) {
        boolean there = new Quorum(scene).isPresent();
        if (there) {
            quorumSeenAt = evening.now;
        } else if (quorumWasThere) {
            quorumSeenAt = lastSign(command);
        }
        quorumWasThere = there;
    }

    private Instant lastSign(Command command) {
        if (command instanceof Command.ConnectionLost lost) {
            return lost.lastSeen();
        }
        return command instanceof Command.ServerLost lost ? lost.lastSeen() : evening.now;
    }

    private void promisesHold(Scene scene, Command command, Set<PersonId> heardBefore) {
        LiveRoom room = evening.room;
        Set<PersonId> heard = heard();

        for (PersonId person : heard) {
            boolean host = scene.roster().of(person).orElseThrow().isHost();
            assertThat(room.state() == RoomState.LIVE || (room.state() == RoomState.HELD && host))
                    .as("heard while %s", room.state())
                    .isTrue();
            assertThat(host || !evening.now.isAfter(quorumSeenAt.plusSeconds(19)))
                    .as("a member is heard %s after the quorum was", Duration.between(quorumSeenAt, evening.now))
                    .isTrue();
            assertThat(scene.silenced()).doesNotContain(person);
            assertThat(heardBefore.contains(person) || isOwn(command, person))
                    .as("%s made somebody else heard", command)
                    .isTrue();
        }
        assertThat(scene.roster().onStage().size()).isLessThanOrEqualTo(TIGHT.stage());
        assertThat(scene.hands().size()).isLessThanOrEqualTo(TIGHT.hands());
        assertThat(scene.roster().size()).isLessThanOrEqualTo(TIGHT.people() + TIGHT.stage());
        for (Participant participant : scene.roster().all()) {
            assertThat(participant.devices().size()).isLessThanOrEqualTo(TIGHT.devices());
            assertThat(participant.isConnected()).isEqualTo(participant.disconnectedAt() == null);
            assertThat(participant.sound() == null || participant.has(participant.sound()))
                    .isTrue();
        }
        assertThat(scene.hands()).allMatch(id -> scene.roster()
                .find(id)
                .filter(p -> p.isOn(Place.GALLERY))
                .isPresent());
        removed.addAll(scene.removed());
        assertThat(scene.removed()).containsExactlyInAnyOrderElementsOf(removed);
        assertThat(removed).noneMatch(person -> scene.roster().of(person).isPresent());
        everySeatStandsOnTheRoster(scene);
        assertThat(room.state() == RoomState.LIVE && scene.grace() == null && !new Quorum(scene).isPresent())
                .as("live without a quorum or a grace")
                .isFalse();
        survivesItsDocument(scene);
    }

    private void everySeatStandsOnTheRoster(Scene scene) {
        for (Seat seat : evening.room.wiring().placements().keySet()) {
            assertThat(scene.roster().with(new DeviceId(seat.id()))).isPresent();
        }
    }

    private void survivesItsDocument(Scene scene) {
        String document = evening.room.write();
        LiveRoom read = LiveRoom.read(document, TIGHT);
        assertThat(read.write()).isEqualTo(document);
        assertThat(read.wiring()).isEqualTo(evening.room.wiring());
        assertThat(read.nextDeadline()).isEqualTo(evening.room.nextDeadline());
        assertThat(scene.copy().version()).isEqualTo(evening.room.version());
    }

    /** A patch makes what a device saw into what it may see, and is as small as one that compares the two. */
    private void patchesAreTrue(RoomView before, RoomView after) {
        Set<DeviceId> viewers = new HashSet<>(evening.room.devices());
        viewers.add(whims.anyDevice());
        for (DeviceId device : viewers) {
            JsonObject patch = after.since(before, device);
            assertThat(JSON.createMergePatch(patch).apply(before.of(device))).isEqualTo(after.of(device));
            assertThat(patch)
                    .isEqualTo(JSON.createMergeDiff(before.of(device), after.of(device))
                            .toJsonValue());
        }
    }

    private static boolean isOwn(Command command, PersonId person) {
        return (command instanceof Command.OwnAct own && own.by().equals(person))
                || (command instanceof Command.Open open && open.by().equals(person))
                || (command instanceof Command.Enter enter
                        && enter.access().person().equals(person));
    }

    private Set<PersonId> heard() {
        Set<PersonId> heard = new HashSet<>();
        for (PersonId person : Whims.PEOPLE) {
            if (Placement.STAGE_AUDIBLE.equals(evening.placement(person))) {
                heard.add(person);
            }
        }
        return heard;
    }
}
