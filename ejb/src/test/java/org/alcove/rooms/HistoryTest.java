package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.alcove.rooms.Evening.CARLA;
import static org.alcove.rooms.Evening.FERN;
import static org.alcove.rooms.Evening.MIRA;
import static org.alcove.rooms.Evening.PAVEL;
import static org.alcove.rooms.Evening.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.people.PersonId;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Evenings in which everybody does anything at any time. What is promised holds after every step of each of them. */
class HistoryTest {

    private static final List<PersonId> PEOPLE = List.of(AMINA, PAVEL, BORIS, MIRA, TOMAS, FERN, CARLA);
    private static final List<ServerId> SERVERS = List.of(Evening.SERVER, new ServerId(new UUID(0x5, 2)));
    private static final int STEPS = 300;

    private static final RoomLimits TIGHT = new RoomLimits(6, 2, 2, 2, 20, 100);

    private static final ViewFacts FACTS = new ViewFacts("harbour", "A circle", SoundState.THERE, 1, 10);
    private static final JsonProvider JSON = JsonProvider.provider();

    private final List<DeviceId> devices = new ArrayList<>();
    private final Set<PersonId> removed = new HashSet<>();
    private Evening evening = new Evening(1, TIGHT);
    private Random random = new Random();
    private Instant quorumSeenAt = Instant.MIN;
    private boolean quorumWasThere;

    /** Some seeds that are always the same, and some that never are: a failure names the seed. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 40), new Random().longs(20));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverPeopleDoThePromisesHold(long seed) {
        random = new Random(seed);
        evening = new Evening(1 + random.nextInt(2), TIGHT);
        evening.now = Evening.START.minus(Duration.ofMinutes(16));
        evening.appointmentsEnd = random.nextBoolean() ? Evening.START.plusSeconds(random.nextInt(3600)) : Evening.END;
        for (int step = 0; step < STEPS && !evening.room.state().isOver(); step++) {
            letTimePass();
            take(anything());
        }
    }

    /** The job that looks for due rooms, as it should be: it tells the time at the moment it is due. */
    private void letTimePass() {
        int seconds = random.nextInt(10) == 0 ? random.nextInt(300) : random.nextInt(12);
        Instant then = evening.now.plusMillis(seconds * 1000L + random.nextInt(1000));
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
            changed = !evening.does(command).isEmpty();
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
            devices.add(enter.device());
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
            assertThat(host || !evening.now.isAfter(quorumSeenAt.plusSeconds(20)))
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
        viewers.add(anyDevice());
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
        for (PersonId person : PEOPLE) {
            if (Placement.STAGE_AUDIBLE.equals(evening.placement(person))) {
                heard.add(person);
            }
        }
        return heard;
    }

    // anything anybody might do

    private Command anything() {
        PersonId by = one(PEOPLE);
        ParticipantId other = evening.id(one(PEOPLE));
        return switch (random.nextInt(30)) {
            case 0, 1, 2, 3, 4 -> enters(by);
            case 5 -> new Command.RaiseHand(by);
            case 6 -> new Command.LowerHand(by);
            case 7, 8 -> new Command.AcceptInvitation(by);
            case 9 -> new Command.DeclineInvitation(by);
            case 10 -> new Command.StepUp(by);
            case 11 -> new Command.StepDown(by);
            case 12 -> new Command.Mute(by);
            case 13, 14 -> new Command.Unmute(by);
            case 15 -> new Command.TakeSound(by, anyDevice());
            case 16 -> random.nextInt(3) == 0 ? new Command.Leave(by) : new Command.Mute(by);
            case 17 -> new Command.Open(by);
            case 18 -> random.nextInt(3) == 0 ? new Command.Pause(by) : new Command.Resume(by);
            case 19 -> random.nextInt(20) == 0 ? new Command.End(by) : new Command.Resume(by);
            case 20, 21, 22 -> new Command.Invite(by, other);
            case 23 -> new Command.WithdrawInvitation(by, other);
            case 24 -> new Command.MoveToGallery(by, other);
            case 25 -> new Command.Silence(by, other);
            case 26 -> new Command.LiftSilence(by, other);
            case 27 -> random.nextInt(8) == 0 ? new Command.Remove(by, other, "unkind") : new Command.Open(by);
            case 28 -> new Command.ConnectionLost(anyDevice(), lastSeen());
            default -> rarely(by);
        };
    }

    private Command rarely(PersonId by) {
        return switch (random.nextInt(8)) {
            case 0 -> new Command.ServerLost(one(SERVERS), lastSeen());
            case 1 -> new Command.AppointmentEnded(by);
            case 2 -> new Command.MembershipEnded(by);
            case 3 -> random.nextInt(5) == 0 ? new Command.Cancel() : new Command.TimePassed();
            default -> new Command.TimePassed();
        };
    }

    private Command enters(PersonId person) {
        Command.Enter enter = evening.atTheDoor(person);
        return new Command.Enter(enter.access(), enter.device(), one(SERVERS), enter.ifNew());
    }

    /** Noticed after 6 s, as a rule; at times later, since a server was busy or gone. */
    private Instant lastSeen() {
        return evening.now.minusMillis(random.nextInt(random.nextInt(5) == 0 ? 40_000 : 6_000));
    }

    private DeviceId anyDevice() {
        @Nullable DeviceId device = devices.isEmpty() ? null : one(devices);
        return device == null ? evening.device(AMINA) : device;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
