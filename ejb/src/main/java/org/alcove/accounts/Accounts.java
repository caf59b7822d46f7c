package org.alcove.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.alcove.people.PersonId;

/** The accounts of people, asked of Keycloak. Who may know them is for the facade that asks to say. */
@ApplicationScoped
public class Accounts {

    /**
     * The accounts of these people. Whoever Keycloak does not know is not in it, and nobody is while Keycloak does not
     * answer: a page then says that names are not known at the moment, and works.
     */
    public Map<PersonId, Account> of(Set<PersonId> people) {
        return Map.of();
    }
}
