package org.alcove.vetting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The appointments that follow from approved applications, for administrators. Whatever ends the right to host ends it in
 * a room that is live, too. Nobody does anything about themselves ({@link Reason#ANOTHER_PERSON}); what does not fit how
 * the appointment stands is refused with {@link Reason#NOT_NOW}.
 */
@Stateless
public class Appointments {

    /** Appointments on one page. */
    public static final int PAGE = 30;

    @Inject
    Organisations organisations;

    @Inject
    VettingRows rows;

    @Inject
    WaitingRows lists;

    @Inject
    VettingChanges changes;

    /** Those that end first: {@link #PAGE} after this one, and one more if there are more. */
    @ReadOnly
    public List<HostAppointment> all(String slug, HostsWho who, @Nullable UUID after) {
        organisations.require(slug, Role.ADMINISTRATOR);
        return lists.page(who, after, PAGE + 1);
    }

    /** Appoints somebody who wishes it again: it goes on where it would have ended. */
    public void renew(String slug, UUID application, AppointmentLength length) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        apply(administrator, application, new VettingCommand.Renew(administrator.person(), length, rows.zone()));
    }

    /** Interrupts it, for a reason that the host is told. */
    public void suspend(String slug, UUID application, VettingReason reason) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        apply(administrator, application, new VettingCommand.Suspend(administrator.person(), reason));
    }

    /** Gives the right to host back, until the end that was agreed. Refuses while a required training has expired. */
    public void reinstate(String slug, UUID application) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        apply(administrator, application, new VettingCommand.Reinstate(administrator.person()));
    }

    /** Ends it for good, for a reason that the host is told. Their sessions at Keycloak end too. */
    public void withdraw(String slug, UUID application, VettingReason reason) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        apply(administrator, application, new VettingCommand.Withdraw(administrator.person(), reason));
    }

    private void apply(Membership administrator, UUID application, VettingCommand command) {
        VettingChanges.Asker asker =
                new VettingChanges.Asker(organisations.card(administrator), administrator.as(Role.ADMINISTRATOR));
        changes.apply(asker, application, command);
    }
}
