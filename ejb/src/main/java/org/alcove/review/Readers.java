package org.alcove.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.alcove.audit.Action;
import org.alcove.audit.Attempt;
import org.alcove.audit.Entry;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** Who may read the trail: auditors, and administrators. */
@Dependent
class Readers {

    @Inject
    Organisations organisations;

    @Inject
    Attempt attempt;

    /** Somebody who may read, in the role in which they may. */
    record Reader(Membership member, Role role) {

        Entry entry(Action action) {
            return Entry.of(action, member.organisation().value()).by(member.as(role));
        }
    }

    /** Enters the organisation. Refuses who is not of it, and with {@link Reason#NOT_ALLOWED} who may not read. */
    Reader require(String slug) {
        Membership member = organisations.requireMember(slug);
        Role role = Stream.of(Role.AUDITOR, Role.ADMINISTRATOR)
                .filter(member.roles()::contains)
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED, "needs the role auditor or administrator"));
        attempt.by(member.as(role));
        return new Reader(member, role);
    }
}
