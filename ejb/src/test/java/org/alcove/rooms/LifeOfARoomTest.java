package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.alcove.rooms.Evening.CARLA;
import static org.alcove.rooms.Evening.DANA;
import static org.alcove.rooms.Evening.FERN;
import static org.alcove.rooms.Evening.MIRA;
import static org.alcove.rooms.Evening.PAVEL;
import static org.alcove.rooms.Evening.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.people.PersonId;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every command does in every state: {@code life-of-a-room.txt} is the specification, and this reads it aloud.
 */
class LifeOfARoomTest {

    private static final PersonId JOEL = Evening.person(9);

    private static final Map<String, Supplier<Evening>> SITUATIONS = new LinkedHashMap<>();

    private static final Map<String, Function<Evening, Command>> COMMANDS = new LinkedHashMap<>();

    static {
        SITUATIONS.put("planned", LifeOfARoomTest::planned);
        SITUATIONS.put("doorsOpen", LifeOfARoomTest::doorsOpen);
        SITUATIONS.put("live", LifeOfARoomTest::live);
        SITUATIONS.put("grace", LifeOfARoomTest::grace);
        SITUATIONS.put("hostGone", LifeOfARoomTest::hostGone);
        SITUATIONS.put("paused", LifeOfARoomTest::paused);
        SITUATIONS.put("ended", LifeOfARoomTest::ended);
        SITUATIONS.put("missed", LifeOfARoomTest::missed);
        SITUATIONS.put("cancelled", LifeOfARoomTest::cancelled);

        for (PersonId person : List.of(AMINA, BORIS, DANA, JOEL)) {
            String name = name(person);
            COMMANDS.put(name + " opens", e -> new Command.Open(person));
            COMMANDS.put(name + " pauses", e -> new Command.Pause(person));
            COMMANDS.put(name + " resumes", e -> new Command.Resume(person));
            COMMANDS.put(name + " ends", e -> new Command.End(person));
        }
        for (PersonId other : List.of(CARLA, MIRA, TOMAS, PAVEL, AMINA, DANA)) {
            COMMANDS.put("AMINA invites " + name(other), e -> new Command.Invite(AMINA, e.id(other)));
        }
        COMMANDS.put("AMINA withdraws TOMAS's invitation", e -> new Command.WithdrawInvitation(AMINA, e.id(TOMAS)));
        COMMANDS.put("AMINA withdraws CARLA's invitation", e -> new Command.WithdrawInvitation(AMINA, e.id(CARLA)));
        for (PersonId other : List.of(MIRA, BORIS, AMINA)) {
            COMMANDS.put("AMINA moves down " + name(other), e -> new Command.MoveToGallery(AMINA, e.id(other)));
        }
        for (PersonId other : List.of(MIRA, BORIS, FERN, PAVEL, AMINA)) {
            COMMANDS.put("AMINA silences " + name(other), e -> new Command.Silence(AMINA, e.id(other)));
        }
        for (PersonId other : List.of(FERN, MIRA)) {
            COMMANDS.put("AMINA lifts silence of " + name(other), e -> new Command.LiftSilence(AMINA, e.id(other)));
        }
        for (PersonId other : List.of(BORIS, MIRA, CARLA, PAVEL, AMINA, DANA)) {
            COMMANDS.put("AMINA removes " + name(other), e -> new Command.Remove(AMINA, e.id(other), "unkind"));
        }
        COMMANDS.put("BORIS invites CARLA", e -> new Command.Invite(BORIS, e.id(CARLA)));
        COMMANDS.put("BORIS withdraws TOMAS's invitation", e -> new Command.WithdrawInvitation(BORIS, e.id(TOMAS)));
        COMMANDS.put("BORIS moves down MIRA", e -> new Command.MoveToGallery(BORIS, e.id(MIRA)));
        COMMANDS.put("BORIS silences MIRA", e -> new Command.Silence(BORIS, e.id(MIRA)));
        COMMANDS.put("FERN lifts silence of FERN", e -> new Command.LiftSilence(FERN, e.id(FERN)));
        COMMANDS.put("BORIS removes MIRA", e -> new Command.Remove(BORIS, e.id(MIRA), "unkind"));
        COMMANDS.put("CARLA silences MIRA", e -> new Command.Silence(CARLA, e.id(MIRA)));

        each("raises a hand", Command.RaiseHand::new, BORIS, CARLA, MIRA, AMINA, DANA);
        each("lowers the hand", Command.LowerHand::new, BORIS, CARLA, DANA);
        each("accepts", Command.AcceptInvitation::new, TOMAS, BORIS, DANA);
        each("declines", Command.DeclineInvitation::new, TOMAS, BORIS, DANA);
        each("steps up", Command.StepUp::new, PAVEL, AMINA, BORIS, CARLA, DANA);
        each("steps down", Command.StepDown::new, MIRA, AMINA, BORIS, DANA);
        each("mutes", Command.Mute::new, MIRA, AMINA, FERN, BORIS, DANA);
        each("unmutes", Command.Unmute::new, MIRA, FERN, AMINA, BORIS, DANA);
        each("leaves", Command.Leave::new, BORIS, AMINA, PAVEL, DANA, JOEL);
        COMMANDS.put("BORIS takes the sound", e -> new Command.TakeSound(BORIS, e.device(BORIS)));
        COMMANDS.put("TOMAS takes the sound", e -> new Command.TakeSound(TOMAS, e.firstDevice(TOMAS)));
        COMMANDS.put("BORIS takes MIRA's sound", e -> new Command.TakeSound(BORIS, e.device(MIRA)));
        COMMANDS.put("DANA takes the sound", e -> new Command.TakeSound(DANA, e.device(DANA)));

        for (PersonId person : List.of(DANA, BORIS, PAVEL, JOEL)) {
            COMMANDS.put(name(person) + " enters", e -> e.atTheDoor(person));
        }
        COMMANDS.put("TOMAS's second device comes back", e -> e.backAtTheDoor(TOMAS, e.device(TOMAS)));
        COMMANDS.put("TOMAS's first device comes back", e -> e.backAtTheDoor(TOMAS, e.firstDevice(TOMAS)));
        COMMANDS.put("PAVEL's device comes back", e -> e.backAtTheDoor(PAVEL, e.device(PAVEL)));
        COMMANDS.put("BORIS says that he was MIRA's device", e -> e.backAtTheDoor(BORIS, e.device(MIRA)));
        for (PersonId person : List.of(BORIS, AMINA, DANA)) {
            COMMANDS.put(
                    name(person) + "'s connection is lost",
                    e -> new Command.ConnectionLost(e.device(person), e.now.minusSeconds(6)));
        }
        COMMANDS.put("TOMAS's second connection is lost", e -> new Command.ConnectionLost(e.device(TOMAS), e.now));
        COMMANDS.put("TOMAS's first connection is lost", e -> new Command.ConnectionLost(e.firstDevice(TOMAS), e.now));
        COMMANDS.put("the server is lost", e -> new Command.ServerLost(Evening.SERVER, e.now.minusSeconds(6)));
        COMMANDS.put("another server is lost", e -> new Command.ServerLost(new ServerId(JOEL.value()), e.now));
        for (PersonId person : List.of(AMINA, BORIS, DANA)) {
            COMMANDS.put(name(person) + "'s appointment ended", e -> new Command.AppointmentEnded(person));
        }
        for (PersonId person : List.of(AMINA, BORIS)) {
            COMMANDS.put(
                    name(person) + "'s appointment is renewed",
                    e -> new Command.AppointmentRenewed(person, e.appointmentsEnd.plusSeconds(60)));
        }
        for (PersonId person : List.of(BORIS, AMINA, DANA)) {
            COMMANDS.put(name(person) + "'s membership ended", e -> new Command.MembershipEnded(person));
        }
        COMMANDS.put("it is cancelled", e -> new Command.Cancel(null));
        COMMANDS.put("no time passes", e -> new Command.TimePassed());
        for (int minutes : new int[] {1, 10, 20, 60}) {
            COMMANDS.put(minutes + " min pass", e -> afterwards(e, Duration.ofMinutes(minutes)));
        }
    }

    private static Command afterwards(Evening evening, Duration duration) {
        evening.after(duration);
        return new Command.TimePassed();
    }

    private static void each(String does, Function<PersonId, Command> command, PersonId... people) {
        for (PersonId person : people) {
            COMMANDS.put(name(person) + " " + does, e -> command.apply(person));
        }
    }

    @ParameterizedTest(name = "{1}, {0}: {2}")
    @MethodSource("table")
    void inEveryStateEveryCommandDoesWhatTheTableSays(String situation, String command, String outcome) {
        assertThat(outcome(situation, command)).isEqualTo(outcome);
    }

    @Test
    void theTableNamesEverySituationAndEveryCommand() {
        Set<String> named =
                table().map(row -> row.get()[0] + ": " + row.get()[1]).collect(Collectors.toSet());
        for (String situation : SITUATIONS.keySet()) {
            for (String command : COMMANDS.keySet()) {
                assertThat(named).contains(situation + ": " + command);
            }
        }
    }

    @Test
    void thereIsASituationForEveryState() {
        assertThat(SITUATIONS.values().stream().map(s -> s.get().room.state())).contains(RoomState.values());
    }

    @Test
    void thereIsARowForEveryCommand() {
        Set<Class<?>> given =
                COMMANDS.values().stream().map(c -> c.apply(live()).getClass()).collect(Collectors.toSet());
        assertThat(given).containsAll(records(Command.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(LifeOfARoomTest::records);
    }

    private static String outcome(String situation, String command) {
        Evening evening = Objects.requireNonNull(SITUATIONS.get(situation)).get();
        Command given = Objects.requireNonNull(COMMANDS.get(command)).apply(evening);
        String before = evening.room.write();
        try {
            List<RoomEvent> events = evening.does(given);
            TrailCheck.assertWhatMattersIsTold(before, evening.room.write(), events);
            assertThat(evening.room.write().equals(before)).isEqualTo(events.isEmpty());
            return events.isEmpty()
                    ? "-"
                    : events.stream()
                            .map(e -> e.getClass().getSimpleName())
                            .distinct()
                            .collect(Collectors.joining(" + "));
        } catch (Refusal refusal) {
            assertThat(evening.room.write()).isEqualTo(before);
            return refusal.reason().name();
        }
    }

    static Stream<Arguments> table() {
        return LifeOfARoomTable.rows();
    }

    private static String name(PersonId person) {
        return Map.of(
                        AMINA, "AMINA", PAVEL, "PAVEL", BORIS, "BORIS", MIRA, "MIRA", TOMAS, "TOMAS", FERN, "FERN",
                        CARLA, "CARLA", DANA, "DANA", JOEL, "JOEL")
                .getOrDefault(person, "?");
    }

    // the situations

    private static Evening planned() {
        Evening evening = new Evening(2, RoomLimits.DEFAULT);
        evening.now = Evening.START.minus(Duration.ofHours(1));
        return evening;
    }

    private static Evening doorsOpen() {
        Evening evening = planned();
        evening.now = Evening.START;
        List.of(AMINA, PAVEL, BORIS, MIRA, TOMAS, FERN, CARLA, JOEL, TOMAS).forEach(evening::enters);
        evening.does(new Command.Remove(AMINA, evening.id(JOEL), "unkind"));
        return evening;
    }

    private static Evening live() {
        Evening evening = doorsOpen();
        evening.does(new Command.Open(AMINA));
        evening.onStage(MIRA, FERN);
        evening.does(new Command.Silence(AMINA, evening.id(FERN)));
        evening.does(new Command.RaiseHand(BORIS));
        evening.does(new Command.Invite(AMINA, evening.id(TOMAS)));
        return evening;
    }

    private static Evening grace() {
        Evening evening = live();
        evening.losesConnection(PAVEL);
        return evening;
    }

    private static Evening hostGone() {
        Evening evening = grace().after(Duration.ofSeconds(15));
        evening.timePasses();
        return evening;
    }

    private static Evening paused() {
        Evening evening = live();
        evening.does(new Command.Pause(AMINA));
        return evening;
    }

    private static Evening ended() {
        Evening evening = live();
        evening.does(new Command.End(AMINA));
        return evening;
    }

    private static Evening missed() {
        Evening evening = doorsOpen().after(Duration.ofMinutes(20));
        evening.timePasses();
        return evening;
    }

    private static Evening cancelled() {
        Evening evening = planned();
        evening.does(new Command.Cancel(null));
        return evening;
    }

    /** Prints the table as the room is now, for a person to compare and decide. */
    public static void main(String[] args) {
        for (String command : COMMANDS.keySet()) {
            Map<String, String> byOutcome = new LinkedHashMap<>();
            for (String situation : SITUATIONS.keySet()) {
                byOutcome.merge(outcome(situation, command), situation, (a, b) -> a + ", " + b);
            }
            System.out.println(command);
            byOutcome.forEach((outcome, situations) -> System.out.println("    " + situations + ": " + outcome));
        }
    }
}
