package org.alcove.organisations;

import java.util.Set;
import org.alcove.audit.Actor;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** A person in an organisation, with everything they may be there at this moment. */
public record Membership(OrganisationId organisation, String slug, PersonId person, Set<Role> roles) {

    public Membership {
        roles = Set.copyOf(roles);
    }

    /** This person as the audit trail knows them when they act in this role. */
    public Actor as(Role role) {
        return Actor.staff(person.value(), role.word());
    }

    /** Refuses with {@link Reason#NOT_ALLOWED} when the person does not have this role now. */
    public Membership require(Role role) {
        if (!roles.contains(role)) {
            throw new Refusal(Reason.NOT_ALLOWED, "needs the role " + role.word());
        }
        return this;
    }
}
