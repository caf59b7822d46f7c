package org.alcove.vetting;

import java.time.Instant;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that goes on, in a list.
 *
 * @param application the application it follows from
 * @param hostUntil null while it is interrupted
 * @param agreedUntil later than {@code hostUntil} when a training expires before
 */
public record HostAppointment(
        UUID application,
        PersonId person,
        VettingState state,
        @Nullable Instant hostUntil,
        Instant agreedUntil) {}
