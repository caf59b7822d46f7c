package org.alcove.organisations;

import jakarta.ejb.Stateless;
import java.util.List;
import org.alcove.audit.ReadOnly;
import org.alcove.refusal.Reason;

/**
 * The organisations of a person, and the door to each of them. Whoever passes the door has set the organisation for the
 * rest of the transaction: from then on the database shows its rows and no others.
 */
@Stateless
public class Organisations {

    /**
     * Enters the organisation as the current person. Refuses with {@link Reason#NOT_FOUND} when there is none of this
     * name or the person does not belong to it: the two are answered alike.
     */
    @ReadOnly
    public Membership requireMember(String slug) {
        throw new UnsupportedOperationException(slug);
    }

    /** Enters the organisation for a job: nobody asks, and nothing is checked. */
    @ReadOnly
    public void enter(OrganisationId organisation) {
        throw new UnsupportedOperationException(organisation.toString());
    }

    /** The organisation entered, for its pages. */
    @ReadOnly
    public OrganisationCard card(Membership membership) {
        throw new UnsupportedOperationException(membership.slug());
    }

    /** The organisations the current person belongs to, by name. */
    @ReadOnly
    public List<OrganisationCard> mine() {
        throw new UnsupportedOperationException();
    }
}
