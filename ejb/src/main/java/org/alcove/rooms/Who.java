package org.alcove.rooms;

import org.alcove.circles.CircleRole;
import org.alcove.people.PersonId;

/** Somebody an event speaks of, in the role they had at that moment. For the audit trail: never shown to a viewer. */
public record Who(ParticipantId participant, PersonId person, CircleRole role) {

    /** Names nobody: safe in a log. */
    @Override
    public String toString() {
        return "participant " + participant;
    }
}
