package org.alcove.circles;

import java.util.Set;
import org.alcove.people.PersonId;

/**
 * Whose rights in a circle have ended: for whoever let them in while they were current.
 *
 * @param places those who have no place in the circle any more
 * @param appointments those who lead it on paper, and have no appointment that is current now
 */
public record Lapsed(Set<PersonId> places, Set<PersonId> appointments) {

    public Lapsed {
        places = Set.copyOf(places);
        appointments = Set.copyOf(appointments);
    }
}
