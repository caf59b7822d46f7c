package org.alcove.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.alcove.accounts.EmailAddress;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Our side of an invitation: each step with its entry, in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class InvitationChanges {

    @Inject
    private Organisations organisations;

    @Inject
    private InvitationRows rows;

    @Inject
    private AuditTrail trail;

    /** About to be sent; the first one to this address, or one more. */
    record Begun(UUID organisation, boolean first) {}

    Begun invited(String slug, EmailAddress address, @Nullable PersonId person) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        UUID organisation = administrator.organisation().value();
        requireNotTooMany();
        boolean first = rows.add(organisation, address.text(), person, null);
        Entry entry = entry(Action.PERSON_INVITED, administrator, address);
        trail.append(person == null ? entry : entry.about(Actor.staff(person.value(), Role.MEMBER.word())));
        return new Begun(organisation, first);
    }

    void invitedAgain(String slug, EmailAddress address) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        requireNotTooMany();
        rows.add(administrator.organisation().value(), address.text(), null, null);
        trail.append(entry(Action.PERSON_INVITED_AGAIN, administrator, address));
    }

    /** It did not go out after all. */
    void notInvited(String slug, EmailAddress address, boolean first) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        if (first) {
            rows.remove(administrator.organisation().value(), address.text());
        }
        trail.append(entry(Action.PERSON_NOT_INVITED, administrator, address));
    }

    void noLongerInvited(String slug, EmailAddress address) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        rows.remove(administrator.organisation().value(), address.text());
        trail.append(entry(Action.PERSON_NO_LONGER_INVITED, administrator, address));
    }

    /** Each is a letter to somebody who may not expect it. */
    private void requireNotTooMany() {
        long today = trail.timesWithinADay(Action.PERSON_INVITED) + trail.timesWithinADay(Action.PERSON_INVITED_AGAIN);
        if (today >= Invitations.MOST_A_DAY) {
            throw new Refusal(Reason.LIMIT_REACHED, "letters of invitation within a day");
        }
    }

    private static Entry entry(Action action, Membership administrator, EmailAddress address) {
        return Entry.of(action, administrator.organisation().value())
                .by(administrator.as(Role.ADMINISTRATOR))
                .sealed("address", address.text());
    }
}
