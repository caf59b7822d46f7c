package org.alcove.vetting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.alcove.audit.Actor;
import org.alcove.organisations.Membership;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.alcove.people.PersonId;

/** Lets time pass for one application: asks about renewal, ends what has come to its end. For the job. */
@Stateless
public class VettingTime {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    @Inject
    Organisations organisations;

    @Inject
    VettingChanges changes;

    /** Does what is due at this moment; nothing if it was done already. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void pass(OrganisationId organisation, UUID application) {
        organisations.enter(organisation);
        Membership nobody = new Membership(organisation, "", NOBODY, Set.of());
        VettingChanges.Asker time = new VettingChanges.Asker(organisations.card(nobody), Actor.system());
        changes.apply(time, application, new VettingCommand.TimePassed());
    }
}
