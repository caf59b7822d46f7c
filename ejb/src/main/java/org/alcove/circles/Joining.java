package org.alcove.circles;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.Attempt;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Coming into a circle and going out of it again, each person for themselves. Nobody is asked why. Who joins chooses
 * their name at the door; who leaves gives it up, so that nothing links it to them any more.
 */
@Stateless
public class Joining {

    /** Open requests of one person in one organisation. */
    public static final int MOST_REQUESTS = 10;

    /** Open requests of one circle. */
    public static final int MOST_WAITING = 200;

    /** Days after which somebody whose request was declined may ask again. Until then they are told that it was. */
    public static final int ASK_AGAIN_DAYS = 14;

    @Inject
    Organisations organisations;

    @Inject
    CircleRows rows;

    @Inject
    RequestRows requests;

    @Inject
    AuditTrail trail;

    @Inject
    Attempt attempt;

    /**
     * Joins an open circle at once. Refuses with {@link Reason#NOT_NOW} who is in it already, or where it is not open,
     * and with {@link Reason#LIMIT_REACHED} when there is no place: two who want the last one do not both get it.
     */
    public void join(String slug, CircleId circle) {
        Membership member = requireMember(slug, circle);
        CircleRows.Row row = lockForNewcomer(member, circle);
        if (row.charter().openness() != Openness.OPEN) {
            throw new Refusal(Reason.NOT_NOW, "not open");
        }
        requirePlace(row);
        rows.place(member, circle, member.person(), CircleRole.MEMBER);
        requests.forget(circle, member.person());
        trail.append(entry(Action.CIRCLE_JOINED, member, circle));
    }

    /**
     * Asks to join. Refuses with {@link Reason#NOT_NOW} who is in it or waits already, whose request was declined less
     * than {@link #ASK_AGAIN_DAYS} days ago, or where one does not ask; and with {@link Reason#LIMIT_REACHED} too many.
     *
     * @param said for the hosts of the circle, if the person wants to write anything
     * @param firstTime whether they let the hosts know that they have never been in a circle
     */
    public void ask(String slug, CircleId circle, String said, boolean firstTime) {
        Membership member = requireMember(slug, circle);
        String words = said.strip();
        if (words.length() > JoiningRequest.LONGEST) {
            throw new Refusal(Reason.MALFORMED, JoiningRequest.LONGEST + " characters at most");
        }
        CircleRows.Row row = lockForNewcomer(member, circle);
        if (row.charter().openness() != Openness.BY_REQUEST) {
            throw new Refusal(Reason.NOT_NOW, "one does not ask here");
        }
        requests.forgetOld(circle);
        Standing standing = requests.standing(circle, member.person());
        if (standing != Standing.OUTSIDE) {
            throw new Refusal(Reason.NOT_NOW, "has asked already");
        }
        if (requests.waitingOf(member.person()) >= MOST_REQUESTS || requests.waiting(circle) >= MOST_WAITING) {
            throw new Refusal(Reason.LIMIT_REACHED, "open requests");
        }
        requests.insert(member, circle, words, firstTime);
        trail.append(entry(Action.JOINING_ASKED, member, circle));
    }

    /** Takes back a request that is not decided. Refuses with {@link Reason#NOT_NOW} when there is none. */
    public void withdraw(String slug, CircleId circle) {
        Membership member = requireMember(slug, circle);
        rows.lock(member, circle);
        if (requests.standing(circle, member.person()) != Standing.ASKED) {
            throw new Refusal(Reason.NOT_NOW, "no request is open");
        }
        requests.forget(circle, member.person());
        trail.append(entry(Action.JOINING_WITHDRAWN, member, circle));
    }

    /**
     * Leaves the circle at once, also a room of it that is going on. The name there is given up. Refuses with
     * {@link Reason#NOT_FOUND} who is not in it.
     */
    public void leave(String slug, CircleId circle) {
        Membership member = requireMember(slug, circle);
        rows.lock(member, circle);
        CircleRole role =
                rows.rolesOf(member.person(), circle).stream().findFirst().orElseThrow(CircleRows::notFound);
        rows.drop(circle, member.person());
        trail.append(entry(Action.CIRCLE_LEFT, member, circle).by(role.actor(member.person(), circle)));
    }

    private Membership requireMember(String slug, CircleId circle) {
        Membership member = organisations.requireMember(slug);
        attempt.by(Actor.member(member.person().value(), circle.value()));
        return member;
    }

    private CircleRows.Row lockForNewcomer(Membership member, CircleId circle) {
        CircleRows.Row row = rows.lock(member, circle);
        if (!rows.rolesOf(member.person(), circle).isEmpty()) {
            throw new Refusal(Reason.NOT_NOW, "is in this circle");
        }
        return row;
    }

    static void requirePlace(CircleRows.Row row) {
        if (row.places() == Places.NONE) {
            throw new Refusal(Reason.LIMIT_REACHED, "no place is left");
        }
    }

    private static Entry entry(Action action, Membership member, CircleId circle) {
        return Entry.of(action, member.organisation().value())
                .by(Actor.member(member.person().value(), circle.value()))
                .on("circle", circle.value());
    }
}
