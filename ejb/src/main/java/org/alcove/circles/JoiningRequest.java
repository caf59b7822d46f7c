package org.alcove.circles;

import java.time.Instant;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody would like to join a circle. Whoever knows the account does not see what was written, and the other way
 * round.
 *
 * @param said for the hosts, if the person wrote anything; empty for administrators
 * @param firstTime whether the person let the hosts know that they have never been in a circle
 * @param person for administrators; null for hosts
 */
public record JoiningRequest(
        UUID id,
        Instant askedAt,
        String said,
        boolean firstTime,
        @Nullable PersonId person) {

    /** Characters. */
    public static final int LONGEST = 300;
}
