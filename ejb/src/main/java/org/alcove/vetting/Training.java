package org.alcove.vetting;

import java.time.Instant;
import java.time.LocalDate;
import org.alcove.people.PersonId;

/**
 * A module that somebody was trained in, as an administrator recorded it.
 *
 * @param expiresOn the last day on which it counts
 * @param expiresAt the end of that day in the organisation's time zone
 */
public record Training(
        TrainingModule module, LocalDate doneOn, LocalDate expiresOn, Instant expiresAt, PersonId by, Instant at) {

    /** Years for which a training counts at most. */
    public static final int LONGEST_YEARS = 5;

    public boolean isCurrent(Instant now) {
        return expiresAt.isAfter(now);
    }
}
