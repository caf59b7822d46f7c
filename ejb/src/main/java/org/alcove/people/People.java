package org.alcove.people;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alcove.audit.Unrecorded;

/** The people we have seen. Their names and addresses stay at Keycloak. */
@Stateless
public class People {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** Somebody has signed in; the first time, they become known. Called by the door once per new session. */
    @Unrecorded("knowing a subject gives nobody a right; Keycloak's event log holds sign-ins")
    public void welcome(PersonId person) {
        entities.createNativeQuery("insert into person (id) values (?1) on conflict do nothing")
                .setParameter(1, person.value())
                .executeUpdate();
    }
}
