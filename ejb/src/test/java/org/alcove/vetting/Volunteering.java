package org.alcove.vetting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** JOEL would like to host; INES and VERA are administrators. */
final class Volunteering {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final PersonId JOEL = person(7);
    static final PersonId INES = person(6);
    static final PersonId VERA = person(14);
    static final VettingReason REASON = new VettingReason("Not before the summer.");
    static final ApplicationText TEXT = new ApplicationText(
            "I have been there.",
            "",
            new Referee("Kim", "kim@referees.example"),
            new Referee("Sam", "sam@referees.example"),
            true);

    Instant now = START;
    final VettingApplication application = new VettingApplication(Dossier.begun(JOEL, START), new Evidence());

    static PersonId person(int number) {
        return new PersonId(UUID.fromString("a0000000-0000-4000-8000-0000000000%02d".formatted(number)));
    }

    Optional<VettingEvent> does(VettingCommand command) {
        return application.apply(command, now);
    }

    Volunteering after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    Volunteering timePasses(Duration duration) {
        after(duration).does(new VettingCommand.TimePassed());
        return this;
    }

    CheckRecord check(Check check, CheckOutcome outcome, PersonId by) {
        @Nullable LocalDate day = today();
        return switch (check) {
            case BACKGROUND_CHECK -> new CheckRecord(check, outcome, BackgroundKind.CRIMINAL_RECORD, day, by, now);
            case INTERVIEW -> new CheckRecord(check, outcome, null, day, by, now);
            default -> new CheckRecord(check, outcome, null, null, by, now);
        };
    }

    Training training(TrainingModule module, int days, PersonId by) {
        Instant end = now.plus(Duration.ofDays(days));
        LocalDate last = LocalDate.ofInstant(end, ZoneOffset.UTC);
        return new Training(module, today(), last, end, by, now);
    }

    /** Everything that is required, for two years. */
    Volunteering checked(PersonId by) {
        for (Check each : Check.values()) {
            does(new VettingCommand.RecordCheck(check(each, CheckOutcome.CLEAR, by)));
        }
        return trained(730, by);
    }

    Volunteering trained(int days, PersonId by) {
        for (TrainingModule each : TrainingModule.required()) {
            does(new VettingCommand.RecordTraining(training(each, days, by)));
        }
        return this;
    }

    Volunteering sent() {
        does(new VettingCommand.Send(TEXT));
        return this;
    }

    Volunteering appointed() {
        sent().checked(INES).does(new VettingCommand.Approve(VERA, 2, AppointmentLength.ONE_YEAR, ZONE));
        return this;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }
}
