package org.alcove.vetting;

import java.time.Instant;
import java.time.LocalDate;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A check as an administrator recorded it.
 *
 * @param kind of a background check, and of nothing else
 * @param day of a background check and of an interview: when it was
 */
public record CheckRecord(
        Check check,
        CheckOutcome outcome,
        @Nullable BackgroundKind kind,
        @Nullable LocalDate day,
        PersonId by,
        Instant at) {

    public CheckRecord {
        boolean background = check == Check.BACKGROUND_CHECK;
        boolean dated = background || check == Check.INTERVIEW;
        if (background != (kind != null) || dated != (day != null)) {
            throw new Refusal(Reason.MALFORMED, "a check with what belongs to another");
        }
    }

    boolean isClear() {
        return outcome == CheckOutcome.CLEAR;
    }
}
