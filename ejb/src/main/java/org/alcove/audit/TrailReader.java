package org.alcove.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trail of the organisation that was entered, newest first, a page at a time. Who may is for the facade to say.
 */
@Dependent
public class TrailReader {

    private static final String MATCHING = """
            with asked as (
                select cast(?1 as timestamptz) as since, cast(?2 as timestamptz) as until, cast(?3 as text) as action,
                    cast(?4 as text) as outcome, cast(?5 as text) as person, cast(?6 as text) as subject,
                    cast(?7 as uuid) as last)
            select e.entry from asked, audit_entry e, lateral (select cast(e.entry as jsonb) as json) j
            where e.organisation = current_organisation()
            and e.at >= coalesce(since, '-infinity') and e.at < coalesce(until, 'infinity')
            and (asked.action is null or e.action = asked.action)
            and (outcome is null or json ->> 'outcome' = outcome)
            and (person is null or json -> 'by' ->> 'key' = person or json -> 'about' ->> 'key' = person)
            and (subject is null or json -> 'on' ->> 'id' = subject)
            and (last is null or (e.at, e.id) < (select l.at, l.id from audit_entry l where l.id = last))
            order by e.at desc, e.id desc limit ?8""";

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** The next entries after one that was read before; from the newest when there is none. */
    public List<TrailEntry> page(TrailFilter filter, @Nullable UUID after, int most) {
        List<?> rows = entities.createNativeQuery(MATCHING)
                .setParameter(1, text(filter.from()))
                .setParameter(2, text(filter.to()))
                .setParameter(3, text(filter.action()))
                .setParameter(4, text(filter.outcome()))
                .setParameter(5, text(filter.key()))
                .setParameter(6, text(filter.on()))
                .setParameter(7, text(after))
                .setParameter(8, most)
                .getResultList();
        return rows.stream().map(row -> TrailEntry.of((String) row)).toList();
    }

    /** One entry, if there is one of this id. */
    public Optional<TrailEntry> entry(UUID id) {
        List<?> rows = entities.createNativeQuery(
                        "select entry from audit_entry where organisation = current_organisation() and id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(row -> TrailEntry.of((String) row)).findFirst();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
