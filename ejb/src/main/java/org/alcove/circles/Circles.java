package org.alcove.circles;

import jakarta.ejb.Stateless;
import java.util.List;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.refusal.Reason;

/** The circles of an organisation, and the door to each of them. */
@Stateless
public class Circles {

    /**
     * The member's place in the circle. Refuses with {@link Reason#NOT_FOUND} when there is no such circle in this
     * organisation, the person is not in it, or they are its host without an appointment that is current now.
     */
    @ReadOnly
    public CircleAccess requireAccess(Membership membership, CircleId circle) {
        throw new UnsupportedOperationException(membership.slug() + circle);
    }

    /** The circles the member has access to at this moment, by name. */
    @ReadOnly
    public List<CircleCard> mine(Membership membership) {
        throw new UnsupportedOperationException(membership.slug());
    }
}
