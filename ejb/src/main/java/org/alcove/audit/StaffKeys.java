package org.alcove.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who stands in the trail of the organisation that was entered as having acted, or been treated, in a role: by the one
 * key that a person has for that. A member's keys, one for each circle, are never computed here: what somebody did as a
 * member stays nobody's, also when they have a role besides.
 */
@Dependent
public class StaffKeys {

    private static final String IN_A_ROLE = """
            select k from unnest(string_to_array(?1, ',')) as k
            where exists (
                select from audit_entry where organisation = current_organisation() and by_key = k
                and cast(entry as jsonb) -> 'by' ->> 'role' in ('host', 'supervisor', 'administrator', 'auditor'))
            or exists (
                select from audit_entry where organisation = current_organisation() and about_key = k
                and cast(entry as jsonb) -> 'about' ->> 'role' in ('host', 'supervisor', 'administrator', 'auditor'))""";

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    SealingKey sealing;

    /** The people, by their keys. Whoever was erased is not in it. */
    public Map<String, UUID> people() {
        Map<String, UUID> people = new TreeMap<>();
        List<?> rows = entities.createNativeQuery("""
                        select cast(organisation as text), cast(person as text), wrapped
                        from person_key where organisation = current_organisation()""").getResultList();
        for (Object row : rows) {
            Object[] known = (Object[]) row;
            UUID person = UUID.fromString((String) known[1]);
            PersonKey key = sealing.unwrap((byte[]) known[2], UUID.fromString((String) known[0]), person);
            people.put(key.inScope(Actor.STAFF), person);
        }
        people.keySet().retainAll(inARole(people));
        return people;
    }

    private List<?> inARole(Map<String, UUID> people) {
        return entities.createNativeQuery(IN_A_ROLE)
                .setParameter(1, String.join(",", people.keySet()))
                .getResultList();
    }
}
