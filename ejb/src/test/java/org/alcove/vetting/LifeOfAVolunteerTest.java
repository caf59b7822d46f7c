package org.alcove.vetting;

import static org.alcove.vetting.Volunteering.INES;
import static org.alcove.vetting.Volunteering.JOEL;
import static org.alcove.vetting.Volunteering.REASON;
import static org.alcove.vetting.Volunteering.TEXT;
import static org.alcove.vetting.Volunteering.VERA;
import static org.alcove.vetting.Volunteering.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
 * What every command does in every state: {@code life-of-a-volunteer.txt} is the specification, and this reads it aloud.
 */
class LifeOfAVolunteerTest {

    private static final Map<String, Supplier<Volunteering>> SITUATIONS = new LinkedHashMap<>();

    private static final Map<String, Function<Volunteering, VettingCommand>> COMMANDS = new LinkedHashMap<>();

    static {
        SITUATIONS.put("draft", Volunteering::new);
        SITUATIONS.put("sent", () -> new Volunteering().sent());
        SITUATIONS.put("checked", () -> new Volunteering().sent().checked(INES));
        SITUATIONS.put("against", LifeOfAVolunteerTest::against);
        SITUATIONS.put("takenBack", LifeOfAVolunteerTest::takenBack);
        SITUATIONS.put("declined", LifeOfAVolunteerTest::declined);
        SITUATIONS.put("appointed", () -> new Volunteering().appointed());
        SITUATIONS.put("asked", LifeOfAVolunteerTest::asked);
        SITUATIONS.put("wished", LifeOfAVolunteerTest::wished);
        SITUATIONS.put("untrained", LifeOfAVolunteerTest::untrained);
        SITUATIONS.put("suspended", LifeOfAVolunteerTest::suspended);
        SITUATIONS.put("withdrawn", LifeOfAVolunteerTest::withdrawn);
        SITUATIONS.put("lapsed", () -> new Volunteering().appointed().timePasses(Duration.ofDays(365)));

        COMMANDS.put("JOEL saves", v -> new VettingCommand.Save(TEXT));
        COMMANDS.put("JOEL sends", v -> new VettingCommand.Send(TEXT));
        COMMANDS.put("JOEL sends without a word", v -> new VettingCommand.Send(ApplicationText.NONE));
        COMMANDS.put("JOEL takes it back", v -> new VettingCommand.TakeBack());
        COMMANDS.put("JOEL wishes to go on", v -> new VettingCommand.WishToGoOn());
        for (PersonId by : List.of(INES, JOEL)) {
            String name = name(by);
            COMMANDS.put(name + " records a reference as received", v -> check(v, Check.FIRST_REFERENCE_RECEIVED, by));
            COMMANDS.put(name + " records a reference as read", v -> check(v, Check.FIRST_REFERENCE_READ, by));
            COMMANDS.put(name + " records the background check", v -> check(v, Check.BACKGROUND_CHECK, by));
            COMMANDS.put(name + " records the interview", v -> check(v, Check.INTERVIEW, by));
            COMMANDS.put(
                    name + " records a training",
                    v -> new VettingCommand.RecordTraining(v.training(TrainingModule.SAFEGUARDING, 900, by)));
        }
        for (PersonId by : List.of(INES, VERA, JOEL)) {
            for (int deciders : List.of(1, 2)) {
                String who = name(by) + (deciders == 2 ? ", where two decide," : "");
                COMMANDS.put(
                        who + " approves",
                        v -> new VettingCommand.Approve(by, deciders, AppointmentLength.SIX_MONTHS, ZONE));
                COMMANDS.put(who + " declines", v -> new VettingCommand.Decline(by, deciders, REASON));
            }
        }
        for (PersonId by : List.of(INES, JOEL)) {
            String name = name(by);
            COMMANDS.put(name + " renews", v -> new VettingCommand.Renew(by, AppointmentLength.USUAL, ZONE));
            COMMANDS.put(name + " suspends", v -> new VettingCommand.Suspend(by, REASON));
            COMMANDS.put(name + " reinstates", v -> new VettingCommand.Reinstate(by));
            COMMANDS.put(name + " withdraws", v -> new VettingCommand.Withdraw(by, REASON));
        }
        for (int days : new int[] {0, 60, 90, 306, 352, 366}) {
            COMMANDS.put(days + " days pass", v -> afterwards(v, days));
        }
    }

    private static VettingCommand check(Volunteering volunteering, Check check, PersonId by) {
        return new VettingCommand.RecordCheck(volunteering.check(check, CheckOutcome.CLEAR, by));
    }

    private static VettingCommand afterwards(Volunteering volunteering, int days) {
        volunteering.after(Duration.ofDays(days));
        return new VettingCommand.TimePassed();
    }

    @ParameterizedTest(name = "{1}, {0}: {2}")
    @MethodSource("table")
    void inEveryStateEveryCommandDoesWhatTheTableSays(String situation, String command, String outcome) {
        assertThat(outcome(situation, command)).isEqualTo(outcome);
    }

    @Test
    void theTableNamesEverySituationAndEveryCommandOnce() {
        List<String> named =
                table().map(row -> row.get()[0] + ": " + row.get()[1]).toList();
        List<String> all = SITUATIONS.keySet().stream()
                .flatMap(situation -> COMMANDS.keySet().stream().map(command -> situation + ": " + command))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void thereIsASituationForEveryState() {
        assertThat(SITUATIONS.values().stream()
                        .map(each -> each.get().application.state()))
                .contains(VettingState.values());
    }

    @Test
    void thereIsARowForEveryCommand() {
        Set<Class<?>> given = COMMANDS.values().stream()
                .map(each -> each.apply(new Volunteering()).getClass())
                .collect(Collectors.toSet());
        assertThat(given).containsAll(records(VettingCommand.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(LifeOfAVolunteerTest::records);
    }

    private static String outcome(String situation, String command) {
        Volunteering volunteering =
                Objects.requireNonNull(SITUATIONS.get(situation)).get();
        VettingCommand given = Objects.requireNonNull(COMMANDS.get(command)).apply(volunteering);
        Dossier before = volunteering.application.dossier();
        try {
            String event = volunteering.does(given).map(VettingEvent::name).orElse("-");
            boolean records =
                    given instanceof VettingCommand.RecordCheck || given instanceof VettingCommand.RecordTraining;
            assertThat(records || !volunteering.application.dossier().equals(before))
                    .as("something changes exactly when something is told")
                    .isEqualTo(!event.equals("-"));
            return event;
        } catch (Refusal refusal) {
            assertThat(volunteering.application.dossier()).isEqualTo(before);
            return refusal.reason().name();
        }
    }

    static Stream<Arguments> table() {
        List<Arguments> rows = new ArrayList<>();
        String command = "";
        for (String line : text().lines()
                .filter(each -> !each.isBlank() && !each.startsWith("#"))
                .toList()) {
            if (!line.startsWith(" ")) {
                command = line.strip();
                continue;
            }
            String[] parts = line.strip().split(":", 2);
            for (String situation : parts[0].split(",")) {
                rows.add(Arguments.of(situation.strip(), command, parts[1].strip()));
            }
        }
        return rows.stream();
    }

    private static String text() {
        try (InputStream in = LifeOfAVolunteerTest.class.getResourceAsStream("life-of-a-volunteer.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(PersonId person) {
        return Objects.requireNonNull(
                Map.of(JOEL, "JOEL", INES, "INES", VERA, "VERA").get(person));
    }

    // the situations

    private static Volunteering against() {
        Volunteering volunteering = new Volunteering().sent().checked(INES);
        volunteering.does(
                new VettingCommand.RecordCheck(volunteering.check(Check.INTERVIEW, CheckOutcome.AGAINST, INES)));
        return volunteering;
    }

    private static Volunteering takenBack() {
        Volunteering volunteering = new Volunteering().sent();
        volunteering.does(new VettingCommand.TakeBack());
        return volunteering;
    }

    private static Volunteering declined() {
        Volunteering volunteering = against();
        volunteering.does(new VettingCommand.Decline(VERA, 2, REASON));
        return volunteering;
    }

    private static Volunteering asked() {
        return new Volunteering().appointed().timePasses(Duration.ofDays(306));
    }

    private static Volunteering wished() {
        Volunteering volunteering = asked();
        volunteering.does(new VettingCommand.WishToGoOn());
        return volunteering;
    }

    private static Volunteering untrained() {
        return new Volunteering().appointed().trained(30, INES).timePasses(Duration.ofDays(30));
    }

    private static Volunteering suspended() {
        Volunteering volunteering = new Volunteering().appointed();
        volunteering.does(new VettingCommand.Suspend(INES, REASON));
        return volunteering;
    }

    private static Volunteering withdrawn() {
        Volunteering volunteering = new Volunteering().appointed();
        volunteering.does(new VettingCommand.Withdraw(INES, REASON));
        return volunteering;
    }

    /** Prints the table as things are now, for a person to compare and decide. */
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
