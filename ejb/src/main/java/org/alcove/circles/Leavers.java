package org.alcove.circles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alcove.organisations.MembershipEnded;

/** Whoever does not belong to the organisation any more is in none of its circles: nothing waits there for them. */
@ApplicationScoped
class Leavers {

    @PersistenceContext(unitName = "alcove")
    private EntityManager entities;

    /** In the transaction that ends the membership; its entry says it all. */
    void leave(@Observes MembershipEnded ended) {
        entities.createNativeQuery("delete from circle_member where organisation = ?1 and person = ?2")
                .setParameter(1, ended.organisation().value())
                .setParameter(2, ended.person().value())
                .executeUpdate();
        entities.createNativeQuery("delete from joining_request where organisation = ?1 and person = ?2")
                .setParameter(1, ended.organisation().value())
                .setParameter(2, ended.person().value())
                .executeUpdate();
    }
}
