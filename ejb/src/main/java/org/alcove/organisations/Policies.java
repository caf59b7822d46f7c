package org.alcove.organisations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alcove.audit.Action;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What an organisation decides for itself. */
@Stateless
public class Policies {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    Organisations organisations;

    @Inject
    TenantWall wall;

    @Inject
    AuditTrail trail;

    /** The policy, for an administrator. */
    @ReadOnly
    public PolicyView policy(String slug) {
        return find(organisations.require(slug, Role.ADMINISTRATOR));
    }

    /**
     * Changes the policy. Refuses with {@link Reason#NOT_NOW} when somebody else has changed it since the version that
     * was seen. Rooms that exist keep the quorum they were planned with.
     */
    public void change(String slug, Policy policy, long seen) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        wall.lock(administrator.organisation().value());
        PolicyView now = find(administrator);
        if (now.version() != seen) {
            throw new Refusal(Reason.NOT_NOW, "changed since version " + seen);
        }
        if (now.policy().equals(policy)) {
            return;
        }
        entities.createNativeQuery("""
                        update organisation set time_zone = ?1, quorum = ?2, writers = ?3, deciders = ?4, leave_to = ?5,
                            policy_version = policy_version + 1 where id = ?6""")
                .setParameter(1, policy.timeZone().getId())
                .setParameter(2, policy.quorum())
                .setParameter(3, policy.writers().name())
                .setParameter(4, policy.deciders())
                .setParameter(5, text(policy.leaveTo()))
                .setParameter(6, administrator.organisation().value())
                .executeUpdate();
        trail.append(
                Entry.of(Action.POLICY_CHANGED, administrator.organisation().value())
                        .by(administrator.as(Role.ADMINISTRATOR))
                        .before(now.policy().codes())
                        .after(policy.codes()));
    }

    /** What takes the place of a page of this organisation when somebody leaves it, for anybody. */
    @ReadOnly
    public Optional<URI> leaveTo(String slug) {
        wall.openFor(slug);
        List<?> rows = entities.createNativeQuery("select leave_to from organisation where slug = ?1")
                .setParameter(1, slug)
                .getResultList();
        return rows.stream()
                .filter(String.class::isInstance)
                .map(address -> URI.create((String) address))
                .findFirst();
    }

    private PolicyView find(Membership member) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                        select time_zone, quorum, writers, deciders, leave_to, policy_version
                        from organisation where id = ?1""")
                .setParameter(1, member.organisation().value())
                .getSingleResult();
        Policy policy = new Policy(
                ZoneId.of((String) row[0]),
                ((Number) row[1]).intValue(),
                Writers.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                row[4] == null ? null : URI.create((String) row[4]));
        return new PolicyView(policy, ((Number) row[5]).longValue());
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}
