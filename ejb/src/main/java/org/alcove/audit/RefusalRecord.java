package org.alcove.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Appends a refused attempt, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@ExcludeDefaultInterceptors
public class RefusalRecord {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    AuditTrail trail;

    public void append(Refused refused, long times) {
        entities.createNativeQuery("select set_config('alcove.organisation', ?1, true)")
                .setParameter(1, refused.organisation().toString())
                .getSingleResult();
        trail.append(refused.entry(times));
    }
}
