package org.alcove.circles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** The names of a circle as they are stored. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class NameRows {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** One at a time in a circle, so that no two take names that look alike. */
    void lock(CircleId circle) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "names of " + circle)
                .getSingleResult();
    }

    /** Refuses with {@link Reason#NAME_TAKEN} what looks like the name of somebody else in the circle. */
    void requireFree(CircleAccess access, NewName name) {
        Map<CircleRole, List<String>> taken = taken(access);
        name.requireFree(taken.getOrDefault(CircleRole.MEMBER, List.of()), hostsIn(taken));
    }

    private static List<String> hostsIn(Map<CircleRole, List<String>> taken) {
        return taken.entrySet().stream()
                .filter(names -> names.getKey() != CircleRole.MEMBER)
                .flatMap(names -> names.getValue().stream())
                .toList();
    }

    /** The name is theirs from now on; refuses with {@link Reason#NAME_STAYS} while the one before stays. */
    void store(CircleAccess access, NewName name) {
        int changed = entities.createNativeQuery("""
                        update circle_member set name_in_circle = ?1, named_at = now()
                        where circle = ?2 and person = ?3
                        and (name_in_circle is null or named_at is null or named_at + make_interval(days => ?4) <= now())""")
                .setParameter(1, name.text())
                .setParameter(2, access.circle().value())
                .setParameter(3, access.person().value())
                .setParameter(4, CircleNames.STAYS_DAYS)
                .executeUpdate();
        if (changed == 0) {
            throw new Refusal(Reason.NAME_STAYS, "chosen less than " + CircleNames.STAYS_DAYS + " days ago");
        }
    }

    /** The names of everybody else in the circle, by what they are in it. */
    Map<CircleRole, List<String>> taken(CircleAccess access) {
        List<?> rows = entities.createNativeQuery("""
                        select role, name_in_circle from circle_member
                        where circle = ?1 and person <> ?2 and name_in_circle is not null""")
                .setParameter(1, access.circle().value())
                .setParameter(2, access.person().value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> CircleRole.valueOf((String) row[0]),
                        Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Until when this person's name stays as it is; empty when it may be changed now. */
    Optional<Instant> staysUntil(CircleAccess access) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(extract(epoch from named_at + make_interval(days => ?1)) * 1000 as bigint)
                        from circle_member where circle = ?2 and person = ?3
                        and named_at > now() - make_interval(days => ?4)""")
                .setParameter(1, CircleNames.STAYS_DAYS)
                .setParameter(2, access.circle().value())
                .setParameter(3, access.person().value())
                .setParameter(4, CircleNames.STAYS_DAYS)
                .getResultList();
        return rows.stream()
                .map(until -> Instant.ofEpochMilli(((Number) until).longValue()))
                .findFirst();
    }

    /** The names of those who may lead at this moment. */
    List<String> hosts(CircleAccess access) {
        List<?> rows = entities.createNativeQuery("""
                        select c.name_in_circle from circle_member c
                        where c.circle = ?1 and c.role = 'HOST' and c.name_in_circle is not null and exists (
                            select from appointment a where a.organisation = c.organisation and a.person = c.person
                            and a.starts_at <= now() and a.ends_at > now())
                        order by c.name_in_circle""")
                .setParameter(1, access.circle().value())
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }
}
