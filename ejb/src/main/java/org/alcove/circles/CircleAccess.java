package org.alcove.circles;

import java.time.Instant;
import org.alcove.audit.Actor;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a circle, as it is at this moment.
 *
 * @param nameInCircle the pseudonym everybody in the circle knows them by; empty until they have chosen one
 * @param appointmentEndsAt of a host: when the appointment that is current now will end
 */
public record CircleAccess(
        CircleId circle,
        String circleName,
        PersonId person,
        CircleRole role,
        String nameInCircle,
        @Nullable Instant appointmentEndsAt) {

    /** Refuses with {@link Reason#NAME_NEEDED} who has not chosen a name in this circle. */
    public CircleAccess requireName() {
        if (!isNamed()) {
            throw new Refusal(Reason.NAME_NEEDED, "no name in this circle yet");
        }
        return this;
    }

    public boolean isNamed() {
        return !nameInCircle.isEmpty();
    }

    /** This person as the audit trail knows them: by circle for a member, by role for everybody else. */
    public Actor actor() {
        return switch (role) {
            case HOST -> Actor.staff(person.value(), role.word()).vetted("appointed");
            case SUPERVISOR -> Actor.staff(person.value(), role.word());
            case MEMBER -> Actor.member(person.value(), circle.value());
        };
    }
}
