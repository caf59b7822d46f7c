package org.alcove.organisations;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alcove.accounts.Accounts;
import org.alcove.accounts.Invitation;
import org.alcove.audit.ReadOnly;
import org.alcove.people.CurrentPerson;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Setting up organisations, for whoever holds the realm role {@code founder} at Keycloak at that moment. A founder does not
 * belong to what they set up: its first administrator is invited, and begins.
 *
 * <p>Keycloak's organisation comes first, then Alcove's, then the invitation; nothing spans all three, and each can be found
 * again. Whoever sets up the same organisation once more goes on where it stopped, as long as nobody has come to it: the
 * one at Keycloak is found by its address, the one here is kept, and the first administrator is invited anew, also at
 * another address, while earlier invitations are taken back. No transaction waits for Keycloak.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Foundations {

    @Inject
    CurrentPerson currentPerson;

    @Inject
    FoundationChanges changes;

    @Inject
    Accounts accounts;

    /** Refuses with {@link Reason#NOT_FOUND} whoever is no founder, and with NOT_NOW while Keycloak does not say. */
    @ReadOnly
    public PersonId requireFounder() {
        PersonId person = currentPerson.require();
        if (!accounts.mayFound(person)) {
            throw new Refusal(Reason.NOT_FOUND, "no founder");
        }
        return person;
    }

    /** Whether the current person is one; not while Keycloak does not say. */
    @ReadOnly
    public boolean mayFound() {
        try {
            return accounts.mayFound(currentPerson.require());
        } catch (Refusal silence) {
            return false;
        }
    }

    /** Whether an organisation of this address and name may be set up, or gone on with. */
    @ReadOnly
    public boolean isFree(Slug slug, String name) {
        requireFounder();
        return changes.find(slug).filter(found -> !found.isOpenTo(name)).isEmpty();
    }

    /** Sets it up. Refuses with {@link Reason#NOT_NOW} when its address is taken, or while Keycloak does not answer. */
    public void found(NewOrganisation wanted) {
        PersonId founder = requireFounder();
        Optional<FoundationChanges.Found> before = changes.find(wanted.slug());
        if (before.filter(found -> !found.isOpenTo(wanted.name())).isPresent()) {
            throw new Refusal(Reason.NOT_NOW, "the address is taken");
        }
        UUID organisation = before.map(FoundationChanges.Found::id).orElseGet(() -> atKeycloak(wanted));
        List<Invitation> earlier = accounts.invitations(organisation);
        earlier.forEach(each -> accounts.withdraw(organisation, each.id()));
        changes.found(organisation, wanted, founder, before.isEmpty(), earlier);
        try {
            accounts.invite(organisation, wanted.administrator().text());
        } catch (Refusal refusal) {
            changes.notInvited(organisation, wanted, founder);
            throw refusal;
        }
    }

    private UUID atKeycloak(NewOrganisation wanted) {
        String alias = wanted.slug().value();
        return accounts.organisation(wanted.name(), alias).orElseGet(() -> accounts.create(wanted.name(), alias));
    }
}
