package org.alcove.vetting;

import java.time.Instant;
import java.time.LocalDate;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What an administrator records of a check; see {@link CheckRecord}. */
public record CheckFinding(
        Check check,
        CheckOutcome outcome,
        @Nullable BackgroundKind kind,
        @Nullable LocalDate day) {

    CheckRecord by(PersonId who, Instant at) {
        return new CheckRecord(check, outcome, kind, day, who, at);
    }
}
