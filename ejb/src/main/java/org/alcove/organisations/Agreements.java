package org.alcove.organisations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** What everybody in an organisation's circles agrees to before they enter a room. */
@Stateless
public class Agreements {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    Organisations organisations;

    @Inject
    TenantWall wall;

    @Inject
    AuditTrail trail;

    /** The newest text, for any member; empty while there is nothing to agree to. */
    @ReadOnly
    public Optional<Agreement> newest(String slug) {
        return newest(organisations.requireMember(slug));
    }

    /**
     * Puts a new text in the place of the newest: from now on everybody is asked to agree again. Refuses with
     * {@link Reason#NOT_NOW} when the newest version is not the one that was seen (0 for none).
     */
    public void publish(String slug, String text, int seen) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        String said = Agreement.requireText(text);
        wall.lock(administrator.organisation().value());
        int version = newest(administrator).map(Agreement::version).orElse(0);
        if (version != seen) {
            throw new Refusal(Reason.NOT_NOW, "changed since version " + seen);
        }
        entities.createNativeQuery("insert into agreement (organisation, version, text) values (?1, ?2, ?3)")
                .setParameter(1, administrator.organisation().value())
                .setParameter(2, version + 1)
                .setParameter(3, said)
                .executeUpdate();
        trail.append(Entry.of(
                        Action.AGREEMENT_PUBLISHED, administrator.organisation().value())
                .by(administrator.as(Role.ADMINISTRATOR))
                .before(Map.of("version", Integer.toString(version)))
                .after(Map.of("version", Integer.toString(version + 1))));
    }

    /** What this member has not agreed to yet; empty when that is nothing. */
    @ReadOnly
    public Optional<AgreementAsked> asked(Membership member) {
        organisations.enter(member.organisation());
        List<?> rows = entities.createNativeQuery("""
                        select a.version, a.text, cast(extract(epoch from a.since) * 1000 as bigint),
                            cast(extract(epoch from mine.latest) * 1000 as bigint)
                        from (select * from agreement where organisation = ?1 order by version desc limit 1) a
                        cross join lateral (
                            select max(x.version) as version, max(x.accepted_at) as latest from agreement_accepted x
                            where x.organisation = a.organisation and x.person = ?2) mine
                        where mine.version is null or mine.version < a.version""")
                .setParameter(1, member.organisation().value())
                .setParameter(2, member.person().value())
                .getResultList();
        return rows.stream().map(row -> asked((Object[]) row)).findFirst();
    }

    /**
     * This member agrees. Refuses with {@link Reason#NOT_NOW} when this is not the newest version any more: they have
     * read something else. To agree twice is to agree once.
     *
     * @param by the member, as the trail knows them where they agreed
     */
    public void accept(Membership member, int version, Actor by) {
        organisations.enter(member.organisation());
        if (newest(member).map(Agreement::version).orElse(0) != version) {
            throw new Refusal(Reason.NOT_NOW, "not the newest version");
        }
        int added = entities.createNativeQuery("""
                        insert into agreement_accepted (organisation, person, version) values (?1, ?2, ?3)
                        on conflict do nothing""")
                .setParameter(1, member.organisation().value())
                .setParameter(2, member.person().value())
                .setParameter(3, version)
                .executeUpdate();
        if (added == 1) {
            trail.append(
                    Entry.of(Action.AGREEMENT_ACCEPTED, member.organisation().value())
                            .by(by)
                            .after(Map.of("version", Integer.toString(version))));
        }
    }

    private Optional<Agreement> newest(Membership member) {
        List<?> rows = entities.createNativeQuery("""
                        select version, text, cast(extract(epoch from since) * 1000 as bigint) from agreement
                        where organisation = ?1 order by version desc limit 1""")
                .setParameter(1, member.organisation().value())
                .getResultList();
        return rows.stream().map(row -> agreement((Object[]) row)).findFirst();
    }

    private static AgreementAsked asked(Object[] row) {
        Instant before = row[3] == null ? null : Instant.ofEpochMilli(((Number) row[3]).longValue());
        return new AgreementAsked(agreement(row), before);
    }

    private static Agreement agreement(Object[] row) {
        return new Agreement(
                ((Number) row[0]).intValue(), (String) row[1], Instant.ofEpochMilli(((Number) row[2]).longValue()));
    }
}
