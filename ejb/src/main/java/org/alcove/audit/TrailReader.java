package org.alcove.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trail of the organisation that was entered, newest first, a page at a time. Who may is for the facade to say.
 */
@Dependent
public class TrailReader {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** The next entries after one that was read before; from the newest when there is none. */
    public List<TrailEntry> page(TrailFilter filter, @Nullable UUID after, int most) {
        TrailQuestion question = TrailQuestion.of(filter, after, most);
        Query query = entities.createNativeQuery(question.text());
        for (int i = 0; i < question.values().size(); i++) {
            query.setParameter(i + 1, question.values().get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> TrailEntry.of((String) ((Object[]) row)[0]))
                .toList();
    }

    /** One entry, if there is one of this id. */
    public Optional<TrailEntry> entry(UUID id) {
        List<?> rows = entities.createNativeQuery(
                        "select entry from audit_entry where organisation = current_organisation() and id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(row -> TrailEntry.of((String) row)).findFirst();
    }
}
