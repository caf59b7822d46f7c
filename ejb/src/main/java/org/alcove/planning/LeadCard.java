package org.alcove.planning;

import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who hosts a circle at this moment and could lead its rooms.
 *
 * @param name their name in the circle; none while they have not chosen one
 */
public record LeadCard(PersonId person, @Nullable String name) {}
