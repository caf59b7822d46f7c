package org.alcove.circles;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alcove.accounts.Accounts;
import org.alcove.audit.Action;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.people.CurrentPerson;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;

/** The one name that somebody has in a circle: chosen by themselves, the same each week, and nothing of their account. */
@Stateless
public class CircleNames {

    /** How long a name stays before it may be changed: those in the circle know each other by it. */
    public static final int STAYS_DAYS = 30;

    private static final int SUGGESTED = 12;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    Accounts accounts;

    @Inject
    NameRows rows;

    @Inject
    AuditTrail trail;

    /** A few quiet names that nobody in this circle has, others each time. */
    @ReadOnly
    public List<String> suggestions(CircleAccess access) {
        List<String> taken =
                rows.taken(access).values().stream().flatMap(Collection::stream).toList();
        return QuietNames.draw(SUGGESTED, taken);
    }

    /** Until when this person's name stays as it is; empty when they may change it. */
    @ReadOnly
    public Optional<Instant> staysUntil(CircleAccess access) {
        return rows.staysUntil(access);
    }

    /** The names of those who may lead this circle at this moment. */
    @ReadOnly
    public List<String> hosts(CircleAccess access) {
        return rows.hosts(access);
    }

    /** Whether what was typed has the form of a name: 2 to 40 letters, with spaces and hyphens between them. */
    @ReadOnly
    public static boolean isName(String typed) {
        return NewName.isForm(typed);
    }

    /**
     * A name that the current person would like to have. Refuses with {@link Reason#MALFORMED} what no name can be. Asks
     * Keycloak, which may take its time: call it before the database is asked for anything.
     */
    @ReadOnly
    public WishedName wish(String typed) {
        PersonId person = currentPerson.require();
        NewName name = NewName.of(typed);
        return new WishedName(name, accounts.of(Set.of(person)).get(person));
    }

    /**
     * From now on the current person is known by this name in the circle. Refuses with {@link Reason#NAME_TAKEN} what looks
     * like the name of somebody else there, {@link Reason#NAME_TELLS} what looks like their account,
     * {@link Reason#NAME_STAYS} who has chosen one less than {@value #STAYS_DAYS} days ago, and, while Keycloak does not
     * say what their account is called, {@link Reason#NAME_UNCHECKED} whatever is not one of Alcove's own suggestions.
     */
    public void choose(String slug, CircleId circle, WishedName wish) {
        Membership member = organisations.requireMember(slug);
        rows.lock(circle);
        CircleAccess access = circles.requireAccess(member, circle);
        NewName name = wish.requireUntelling();
        if (name.text().equals(access.nameInCircle())) {
            return;
        }
        rows.requireFree(access, name);
        rows.store(access, name);
        trail.append(Entry.of(Action.NAME_CHOSEN, member.organisation().value())
                .by(access.actor())
                .on("circle", circle.value())
                .sealed("name", name.text()));
    }
}
