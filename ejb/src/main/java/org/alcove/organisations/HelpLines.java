package org.alcove.organisations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alcove.audit.Action;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** Where an organisation's people find help, country by country. While there is nothing here, no room is planned. */
@Stateless
public class HelpLines {

    /** Of one organisation. */
    public static final int MOST = 100;

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    Organisations organisations;

    @Inject
    TenantWall wall;

    @Inject
    AuditTrail trail;

    /** All of them by country, for any member. */
    @ReadOnly
    public List<HelpLine> all(String slug) {
        return all(organisations.requireMember(slug));
    }

    /** Adds one; its id is given. Refuses with {@link Reason#LIMIT_REACHED} when there are {@link #MOST}. */
    public void add(String slug, HelpLine line) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        wall.lock(administrator.organisation().value());
        if (all(administrator).size() >= MOST) {
            throw new Refusal(Reason.LIMIT_REACHED, MOST + " help lines");
        }
        entities.createNativeQuery(
                        "insert into help_line (id, organisation, country, name, how) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, line.id())
                .setParameter(2, administrator.organisation().value())
                .setParameter(3, line.country())
                .setParameter(4, line.name())
                .setParameter(5, line.how())
                .executeUpdate();
        trail.append(entry(Action.HELP_LINE_ADDED, administrator, line));
    }

    /** Takes one away. Refuses with {@link Reason#NOT_FOUND} when there is none of this id. */
    public void remove(String slug, UUID id) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        HelpLine line = all(administrator).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such help line"));
        entities.createNativeQuery("delete from help_line where id = ?1 and organisation = ?2")
                .setParameter(1, id)
                .setParameter(2, administrator.organisation().value())
                .executeUpdate();
        trail.append(entry(Action.HELP_LINE_REMOVED, administrator, line));
    }

    private static Entry entry(Action action, Membership administrator, HelpLine line) {
        return Entry.of(action, administrator.organisation().value())
                .by(administrator.as(Role.ADMINISTRATOR))
                .on("helpLine", line.id())
                .after(Map.of("country", line.country()));
    }

    private List<HelpLine> all(Membership member) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(id as text), country, name, how from help_line where organisation = ?1
                        order by country, added_at, id""")
                .setParameter(1, member.organisation().value())
                .getResultList();
        return rows.stream().map(row -> helpLine((Object[]) row)).toList();
    }

    private static HelpLine helpLine(Object[] row) {
        return new HelpLine(UUID.fromString((String) row[0]), (String) row[1], (String) row[2], (String) row[3]);
    }
}
