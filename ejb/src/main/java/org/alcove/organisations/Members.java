package org.alcove.organisations;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alcove.accounts.Mirror;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.people.Sessions;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * What the people of an organisation are in it, changed by its administrators. Nobody changes anything about themselves,
 * and whoever acts is an administrator still when nobody else can change it any more: so one always remains.
 */
@Stateless
public class Members {

    /** What somebody may be made by an administrator. Hosts are appointed, after vetting. */
    public static final Set<Role> GIVEN = Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR);

    @Inject
    Organisations organisations;

    @Inject
    TenantWall wall;

    @Inject
    MemberRows rows;

    @Inject
    AuditTrail trail;

    @Inject
    Mirror mirror;

    @Inject
    Sessions sessions;

    @Inject
    Event<MembershipEnded> ended;

    /**
     * Ends a membership: out of every circle and room at once, signed out everywhere; an appointment and every role end
     * too. Refuses with {@link Reason#NOT_NOW} when it has ended already.
     */
    public void end(String slug, UUID member) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        MemberRow who = requireAnother(administrator, member);
        UUID organisation = administrator.organisation().value();
        boolean hosted = rows.end(organisation, who.person());
        ended.fire(new MembershipEnded(administrator.organisation(), who.person()));
        sessions.endAllOf(who.person());
        mirror.endSessionsOf(organisation, who.person());
        mirror.membershipOf(organisation, who.person());
        if (hosted) {
            mirror.hostRoleOf(organisation, who.person());
        }
        trail.append(entry(Action.MEMBERSHIP_ENDED, administrator, who).before(Map.of("roles", who.codes())));
    }

    /** Makes somebody a supervisor, an administrator or an auditor. Refuses with NOT_NOW when they are one. */
    public void give(String slug, UUID member, Role role) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        MemberRow who = requireAnother(administrator, member);
        requireFit(role, !who.roles().contains(role));
        rows.give(administrator.organisation().value(), who.person(), role);
        trail.append(entry(Action.ROLE_GIVEN, administrator, who).after(Map.of("role", role.name())));
    }

    /** Takes such a role from somebody. Refuses with NOT_NOW when they do not have it. */
    public void take(String slug, UUID member, Role role) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        MemberRow who = requireAnother(administrator, member);
        requireFit(role, who.roles().contains(role));
        rows.take(administrator.organisation().value(), who.person(), role);
        trail.append(entry(Action.ROLE_TAKEN, administrator, who).before(Map.of("role", role.name())));
    }

    private MemberRow requireAnother(Membership administrator, UUID member) {
        wall.lock(administrator.organisation().value());
        organisations.require(administrator.slug(), Role.ADMINISTRATOR); // still, now that nobody else changes it
        MemberRow who = rows.find(member).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such member"));
        if (who.person().equals(administrator.person())) {
            throw new Refusal(Reason.NOT_ALLOWED, "nobody changes what they are themselves");
        }
        if (who.isEnded()) {
            throw new Refusal(Reason.NOT_NOW, "does not belong any more");
        }
        return who;
    }

    private static void requireFit(Role role, boolean fits) {
        if (!GIVEN.contains(role)) {
            throw new Refusal(Reason.MALFORMED, "not a role that is given");
        }
        if (!fits) {
            throw new Refusal(Reason.NOT_NOW, "is so already");
        }
    }

    private static Entry entry(Action action, Membership administrator, MemberRow who) {
        return Entry.of(action, administrator.organisation().value())
                .by(administrator.as(Role.ADMINISTRATOR))
                .about(Actor.staff(who.person().value(), Role.MEMBER.word()))
                .on("membership", who.id());
    }
}
