package org.alcove.circles;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.alcove.audit.Action;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * How hosts show themselves, each in each of their circles apart: one text for all of them would link the names that they
 * have there.
 */
@Stateless
public class HostProfiles {

    /** What a host brings, in characters. */
    public static final int LONGEST = 500;

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    HostRows rows;

    @Inject
    AuditTrail trail;

    /** One's own profile in a circle. */
    public record OwnProfile(CircleId circle, String circleName, HostProfile profile) {}

    /** How the current person shows in the circles they host; refuses who hosts nowhere in the organisation. */
    @ReadOnly
    public List<OwnProfile> mine(String slug) {
        Membership host = organisations.require(slug, Role.HOST);
        return circles.hosted(host).stream()
                .map(card -> own(host, card.id(), card.name()))
                .toList();
    }

    /** How the current person shows in this circle, which they host. */
    @ReadOnly
    public OwnProfile mine(String slug, CircleId circle) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = circles.requireHost(host, circle);
        return own(host, circle, access.circleName());
    }

    /** Says what one brings, in this circle; nothing is a fine answer. */
    public void write(String slug, CircleId circle, String brings) {
        Membership host = organisations.requireMember(slug);
        CircleAccess access = circles.requireHost(host, circle);
        String said = brings.strip();
        if (said.length() > LONGEST) {
            throw new Refusal(Reason.MALFORMED, LONGEST + " characters at most");
        }
        rows.write(circle, host.person(), said);
        trail.append(Entry.of(Action.HOST_PROFILE_CHANGED, host.organisation().value())
                .by(access.actor())
                .on("circle", circle.value()));
    }

    private OwnProfile own(Membership host, CircleId circle, String name) {
        return new OwnProfile(circle, name, rows.profile(host, circle));
    }
}
