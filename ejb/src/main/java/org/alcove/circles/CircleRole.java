package org.alcove.circles;

import java.util.Locale;
import org.alcove.audit.Actor;
import org.alcove.people.PersonId;

/** What a person is in a circle. */
public enum CircleRole {
    HOST,
    MEMBER,
    SUPERVISOR;

    /** The role as one word, as the audit trail and the page's view write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A person as the audit trail knows them in this role: by circle for a member, by role for everybody else. */
    Actor actor(PersonId person, CircleId circle) {
        return this == MEMBER ? Actor.member(person.value(), circle.value()) : Actor.staff(person.value(), word());
    }
}
