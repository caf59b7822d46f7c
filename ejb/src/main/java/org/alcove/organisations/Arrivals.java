package org.alcove.organisations;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import org.alcove.accounts.Account;
import org.alcove.accounts.Accounts;
import org.alcove.people.PersonId;
import org.alcove.refusal.Refusal;

/**
 * Who becomes a member, at the moment they sign in: whoever belongs to an organisation at Keycloak, because they accepted
 * an invitation or its identity provider brought them, and has never been known here. Whose membership here had ended
 * comes back only if an administrator has invited them since: signing in again is not enough, whatever Keycloak says.
 *
 * <p>Called by the door only, which has seen Keycloak's own word for who it is and where they belong.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Arrivals {

    private static final Logger LOG = System.getLogger(Arrivals.class.getName());

    /** Organisations of one person that are looked at. */
    public static final int MOST = 50;

    @Inject
    ArrivalChanges changes;

    @Inject
    Accounts accounts;

    /**
     * Somebody signed in who belongs to these organisations at Keycloak. Their address, by which a promise is found, is
     * asked of Keycloak only where something may begin; while it does not say, nothing begins, and the next sign-in does.
     */
    public void arrive(PersonId person, Set<String> slugs) {
        Set<String> waiting = changes.waiting(person, slugs.stream().limit(MOST).toList());
        if (waiting.isEmpty()) {
            return;
        }
        Account account = accounts.of(Set.of(person)).get(person);
        if (account != null && arrive(person, waiting, account.email())) {
            confirm(account);
        }
    }

    /** The same, with the address that Keycloak knows; whether one of these organisations had invited it. */
    public boolean arrive(PersonId person, Set<String> slugs, String email) {
        boolean invited = false;
        for (String slug : List.copyOf(slugs)) {
            invited |= changes.begin(person, slug, email);
        }
        return invited;
    }

    /** They have followed a letter to it: so it is theirs. */
    private void confirm(Account account) {
        try {
            accounts.confirm(account);
        } catch (Refusal silence) {
            LOG.log(
                    Level.WARNING,
                    "Somebody came by an invitation, and Keycloak does not know yet that the address is theirs");
        }
    }
}
