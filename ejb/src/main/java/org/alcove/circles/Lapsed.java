package org.alcove.circles;

import java.util.Set;
import org.alcove.people.PersonId;

/**
 * Whose rights in a circle have ended: for whoever let them in while they were current.
 *
 * @param places those who have no place in the circle any more
 * @param leads those who have a place, and may not lead: the circle does not say so, or no appointment is current now
 */
public record Lapsed(Set<PersonId> places, Set<PersonId> leads) {

    public Lapsed {
        places = Set.copyOf(places);
        leads = Set.copyOf(leads);
    }
}
