package org.alcove.vetting;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alcove.people.PersonId;

/**
 * An application that waits, in a list.
 *
 * @param missing checks that are not there yet, or speak against an appointment
 * @param trained whether every required training counts
 * @param against whether a check speaks against an appointment
 */
public record WaitingApplication(
        UUID id, PersonId person, Instant sentAt, Set<Check> missing, boolean trained, boolean against) {}
