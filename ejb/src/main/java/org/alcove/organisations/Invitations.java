package org.alcove.organisations;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alcove.accounts.Account;
import org.alcove.accounts.Accounts;
import org.alcove.accounts.EmailAddress;
import org.alcove.accounts.Invitation;
import org.alcove.audit.ReadOnly;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Asking people by e-mail to join an organisation. Keycloak writes to them and keeps what is open; Alcove keeps a mark of
 * the address until they come.
 *
 * <p>Two things have to happen, one here and one at Keycloak, and no transaction spans both. What opens a way in is
 * recorded before it is opened, and what closes one after it is closed: so nobody ever has a way in that the trail does
 * not know. Where the second step fails, the trail says that too; where the server dies between the two, an invitation
 * stands in the trail that never went out, and nothing else is wrong. No transaction waits for Keycloak.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Invitations {

    /** Addresses in one go. */
    public static final int MOST_AT_ONCE = 20;

    /** Letters of invitation of one organisation within 24 hours, sent once more included. */
    public static final int MOST_A_DAY = 200;

    /** Open at one time, of one organisation. */
    public static final int MOST_OPEN = 500;

    @Inject
    Organisations organisations;

    @Inject
    InvitationChanges changes;

    @Inject
    MemberReads members;

    @Inject
    Accounts accounts;

    /** Those that nobody has answered yet. Refuses with {@link Reason#NOT_NOW} while Keycloak does not answer. */
    @ReadOnly
    public List<Invitation> open(String slug) {
        return accounts.invitations(
                organisations.require(slug, Role.ADMINISTRATOR).organisation().value());
    }

    /**
     * Invites these people. Says which addresses no invitation went out to, and why: {@link Reason#NOT_NOW} for one that
     * belongs already or is asked already, or while Keycloak does not answer. Refuses with {@link Reason#LIMIT_REACHED}
     * more than {@link #MOST_AT_ONCE} at once, or when {@link #MOST_OPEN} would be open.
     */
    public Map<EmailAddress, Reason> invite(String slug, List<EmailAddress> addresses) {
        UUID organisation =
                organisations.require(slug, Role.ADMINISTRATOR).organisation().value();
        Set<EmailAddress> each = new LinkedHashSet<>(addresses);
        if (each.isEmpty()) {
            throw new Refusal(Reason.MALFORMED, "nobody to invite");
        }
        if (each.size() > MOST_AT_ONCE || accounts.invitations(organisation).size() + each.size() > MOST_OPEN) {
            throw new Refusal(Reason.LIMIT_REACHED, "invitations");
        }
        Map<EmailAddress, Reason> notSent = new LinkedHashMap<>();
        for (EmailAddress address : each) {
            try {
                send(slug, address, null);
            } catch (Refusal refusal) {
                notSent.put(address, refusal.reason());
            }
        }
        return notSent;
    }

    /**
     * Invites somebody again whose membership has ended, at the address that Keycloak knows. Refuses with NOT_NOW while
     * Keycloak does not say which, and when they belong.
     */
    public void inviteBack(String slug, UUID member) {
        MemberRow who = members.one(slug, member);
        if (!who.isEnded()) {
            throw new Refusal(Reason.NOT_NOW, "belongs here");
        }
        Account account = accounts.of(Set.of(who.person())).get(who.person());
        if (account == null || !EmailAddress.isOne(account.email())) {
            throw new Refusal(Reason.NOT_NOW, "no address is known");
        }
        send(slug, EmailAddress.of(account.email()), who.person());
    }

    /** Sends an open invitation once more: it begins anew. Refuses with NOT_FOUND when it is not open any more. */
    public void resend(String slug, String id) {
        UUID organisation =
                organisations.require(slug, Role.ADMINISTRATOR).organisation().value();
        EmailAddress address = find(organisation, id);
        changes.invitedAgain(slug, address);
        try {
            accounts.resend(organisation, id);
        } catch (Refusal refusal) {
            changes.notInvited(slug, address, false);
            throw refusal;
        }
    }

    /** Takes an open invitation back: its link opens nothing from now on. Refuses with NOT_FOUND when it is not open. */
    public void withdraw(String slug, String id) {
        UUID organisation =
                organisations.require(slug, Role.ADMINISTRATOR).organisation().value();
        EmailAddress address = find(organisation, id);
        accounts.withdraw(organisation, id);
        changes.noLongerInvited(slug, address);
    }

    private void send(String slug, EmailAddress address, @Nullable PersonId person) {
        InvitationChanges.Begun begun = changes.invited(slug, address, person);
        try {
            accounts.invite(begun.organisation(), address.text());
        } catch (Refusal refusal) {
            changes.notInvited(slug, address, begun.first());
            throw refusal;
        }
    }

    private EmailAddress find(UUID organisation, String id) {
        return accounts.invitations(organisation).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> EmailAddress.of(each.email()))
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such invitation"));
    }
}
