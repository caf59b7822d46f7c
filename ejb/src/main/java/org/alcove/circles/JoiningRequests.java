package org.alcove.circles;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.Attempt;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Who would like to join a circle, for its hosts and for administrators: either may decide. A host reads what the person
 * wrote for hosts and does not learn who it is; an administrator sees whose account it is and not what was written. Who is
 * both decides as a host. What was written is forgotten with the decision.
 */
@Stateless
public class JoiningRequests {

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    CircleRows rows;

    @Inject
    RequestRows requests;

    @Inject
    AuditTrail trail;

    @Inject
    Attempt attempt;

    /** Those that wait, the oldest first. */
    @ReadOnly
    public List<JoiningRequest> waiting(String slug, CircleId circle) {
        Decider decider = requireDecider(slug, circle);
        return requests.open(circle).stream().map(decider::sees).toList();
    }

    /** Takes somebody in. Refuses with {@link Reason#LIMIT_REACHED} when there is no place. */
    public void accept(String slug, CircleId circle, UUID request) {
        Decider decider = requireDecider(slug, circle);
        Joining.requirePlace(rows.lock(decider.member(), circle));
        RequestRows.Row row = require(circle, request);
        rows.place(decider.member(), circle, row.person(), CircleRole.MEMBER);
        requests.forget(circle, row.person());
        trail.append(decider.entry(Action.JOINING_ACCEPTED, circle, row));
    }

    /** Does not take somebody in. They are told so, and not why: nobody has to give a reason here. */
    public void decline(String slug, CircleId circle, UUID request) {
        Decider decider = requireDecider(slug, circle);
        rows.lock(decider.member(), circle);
        RequestRows.Row row = require(circle, request);
        requests.decline(row.id());
        requests.forgetOld(circle);
        trail.append(decider.entry(Action.JOINING_DECLINED, circle, row));
    }

    private RequestRows.Row require(CircleId circle, UUID request) {
        return requests.find(circle, request).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such request waits"));
    }

    private Decider requireDecider(String slug, CircleId circle) {
        Membership member = organisations.requireMember(slug);
        rows.require(member, circle);
        boolean host =
                circles.hosted(member).stream().anyMatch(card -> card.id().equals(circle));
        if (!host) {
            member.require(Role.ADMINISTRATOR);
        }
        Decider decider = new Decider(member, host);
        attempt.by(decider.actor());
        return decider;
    }

    /** Somebody who decides, and as what. */
    private record Decider(Membership member, boolean host) {

        Actor actor() {
            return host ? member.as(Role.HOST).vetted("appointed") : member.as(Role.ADMINISTRATOR);
        }

        JoiningRequest sees(RequestRows.Row row) {
            return host
                    ? new JoiningRequest(row.id(), row.askedAt(), row.said(), row.firstTime(), null)
                    : new JoiningRequest(row.id(), row.askedAt(), "", false, row.person());
        }

        Entry entry(Action action, CircleId circle, RequestRows.Row row) {
            return Entry.of(action, member.organisation().value())
                    .by(actor())
                    .about(Actor.member(row.person().value(), circle.value()))
                    .on("circle", circle.value());
        }
    }
}
