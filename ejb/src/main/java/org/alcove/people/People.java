package org.alcove.people;

import jakarta.ejb.Stateless;
import org.alcove.audit.Unrecorded;

/** The people we have seen. Their names and addresses stay at Keycloak. */
@Stateless
public class People {

    /** Somebody has signed in; the first time, they become known. Called by the door once per new session. */
    @Unrecorded("knowing a subject gives nobody a right; Keycloak's event log holds sign-ins")
    public void welcome(PersonId person) {
        throw new UnsupportedOperationException(person.toString());
    }
}
