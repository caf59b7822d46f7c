package org.alcove.rooms;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleId;
import org.alcove.circles.CircleRole;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.organisations.Writers;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** One room as a test tells of it: people come and act, and time goes by only when the test says so. */
final class Evening {

    static final Instant START = Instant.parse("2026-11-24T18:00:00Z");
    static final Instant END = START.plus(Duration.ofMinutes(60));
    static final CircleId CIRCLE = new CircleId(new UUID(0xC, 1));
    static final ServerId SERVER = new ServerId(new UUID(0x5, 1));

    /** Leads the circle. */
    static final PersonId AMINA = person(1);
    /** Leads it too. */
    static final PersonId PAVEL = person(2);
    /** Members of the circle. */
    static final PersonId BORIS = person(3);

    static final PersonId MIRA = person(4);
    static final PersonId TOMAS = person(5);
    static final PersonId FERN = person(6);
    /** Supervises. */
    static final PersonId CARLA = person(7);
    /** Has nothing to do with this room, unless a test lets her in. */
    static final PersonId DANA = person(8);

    static final Map<PersonId, String> NAMES = Map.of(
            AMINA, "Amina", PAVEL, "Pavel", BORIS, "Moss", MIRA, "Wren", TOMAS, "Reed", FERN, "Fern", CARLA, "Carla",
            DANA, "Slate");

    final LiveRoom room;
    Instant now = START;
    Instant appointmentsEnd = END.plus(Duration.ofDays(100));
    private final Map<PersonId, DeviceId> newest = new HashMap<>();
    private final Map<PersonId, DeviceId> first = new HashMap<>();
    private long devices;
    private long participants;
    private int attempts = 1;
    private final Map<DeviceId, UUID> pages = new HashMap<>();

    Evening(int quorum, RoomLimits limits) {
        RoomPlan plan = new RoomPlan(new RoomId(new UUID(0xA, 1)), "Tuesday evening circle", START, END, quorum);
        room = LiveRoom.planned(plan, limits);
    }

    /** The doors are open, and nobody has come yet. */
    static Evening doorsOpen() {
        Evening evening = new Evening(1, RoomLimits.DEFAULT);
        evening.timePasses();
        return evening;
    }

    /** AMINA has opened the room and speaks; these people are in the gallery. */
    static Evening live(PersonId... others) {
        return doorsOpen().opened(others);
    }

    Evening opened(PersonId... others) {
        enters(AMINA);
        does(new Command.Open(AMINA));
        for (PersonId person : others) {
            enters(person);
        }
        return this;
    }

    /** These people are invited by AMINA and accept. */
    Evening onStage(PersonId... people) {
        for (PersonId person : people) {
            does(new Command.Invite(AMINA, id(person)));
            does(new Command.AcceptInvitation(person));
        }
        return this;
    }

    Evening after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    List<RoomEvent> timePasses() {
        return does(new Command.TimePassed());
    }

    List<RoomEvent> does(Command command) {
        return room.apply(command, now);
    }

    Reason refused(Command command) {
        String before = room.write();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> room.apply(command, now));
        if (refusal == null) {
            throw new AssertionError(command + " was not refused");
        }
        if (!room.write().equals(before)) {
            throw new AssertionError(command + " was refused and changed something");
        }
        return refusal.reason();
    }

    DeviceId enters(PersonId person) {
        Command.Enter enter = atTheDoor(person);
        does(enter);
        newest.put(person, enter.device());
        first.putIfAbsent(person, enter.device());
        return enter.device();
    }

    Command.Enter atTheDoor(PersonId person) {
        return atTheDoor(person, NAMES.getOrDefault(person, "Somebody"));
    }

    Command.Enter atTheDoor(PersonId person, String name) {
        CircleRole role = role(person);
        return new Command.Enter(
                new CircleAccess(
                        CIRCLE,
                        "Tuesday evening circle",
                        person,
                        role,
                        name,
                        role == CircleRole.HOST ? appointmentsEnd : null),
                new DeviceId(new UUID(0xD, ++devices)),
                SERVER,
                new ParticipantId(new UUID(0xF, ++participants)));
    }

    /** A page of the person's that was here before, as this device. */
    Command.Enter backAtTheDoor(PersonId person, DeviceId was) {
        return backAtTheDoor(person, was, ++attempts);
    }

    Command.Enter backAtTheDoor(PersonId person, DeviceId was, int attempt) {
        Command.Enter enter = atTheDoor(person);
        UUID page = pages.getOrDefault(was, was.value());
        pages.put(enter.device(), page);
        return new Command.Enter(
                enter.access(), enter.device(), enter.server(), enter.ifNew(), new Attempt(page, attempt, true));
    }

    /** It comes in, and is the person's newest. */
    DeviceId comesBack(PersonId person, DeviceId was) {
        Command.Enter enter = backAtTheDoor(person, was);
        does(enter);
        newest.put(person, enter.device());
        return enter.device();
    }

    /** The person's newest device is gone; it last answered 6 s ago. */
    List<RoomEvent> losesConnection(PersonId person) {
        return does(new Command.ConnectionLost(device(person), now.minusSeconds(6)));
    }

    DeviceId device(PersonId person) {
        return newest.getOrDefault(person, new DeviceId(new UUID(0xD, 0)));
    }

    DeviceId firstDevice(PersonId person) {
        return first.getOrDefault(person, new DeviceId(new UUID(0xD, 0)));
    }

    /** The person's id in this room; one that is nobody's if they are not here. */
    ParticipantId id(PersonId person) {
        return room.participantOf(person).orElse(new ParticipantId(new UUID(0xF, 0)));
    }

    @Nullable
    Placement placement(PersonId person) {
        return room.participantOf(person)
                .flatMap(room::soundOf)
                .map(device -> room.wiring().placements().get(new Seat(device.value())))
                .orElse(null);
    }

    boolean isHeard(PersonId person) {
        return Placement.STAGE_AUDIBLE.equals(placement(person));
    }

    boolean hears(PersonId person) {
        Placement placement = placement(person);
        return placement instanceof Placement.Gallery || placement instanceof Placement.Stage;
    }

    JsonObject view(PersonId person) {
        return view(person, Long.MAX_VALUE);
    }

    JsonObject view(PersonId person, long wiredVersion) {
        return room.view(
                device(person),
                new ViewFacts(
                        "harbour", "Tuesday evening circle", SoundState.THERE, 1, wiredVersion, Writers.EVERYONE));
    }

    static PersonId person(long number) {
        return new PersonId(new UUID(0xE, number));
    }

    static CircleRole role(PersonId person) {
        if (person.equals(AMINA) || person.equals(PAVEL)) {
            return CircleRole.HOST;
        }
        return person.equals(CARLA) ? CircleRole.SUPERVISOR : CircleRole.MEMBER;
    }
}
