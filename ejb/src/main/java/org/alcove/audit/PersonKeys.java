package org.alcove.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The keys of persons, made when first needed. Never kept in memory: what is erased is erased at once. */
@Dependent
class PersonKeys {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    SealingKey sealing;

    PersonKey of(UUID organisation, UUID person) {
        List<?> known = find(organisation, person);
        if (known.isEmpty()) {
            add(organisation, person);
            known = find(organisation, person);
        }
        return sealing.unwrap((byte[]) known.get(0), organisation, person);
    }

    private List<?> find(UUID organisation, UUID person) {
        return entities.createNativeQuery("select wrapped from person_key where organisation = ?1 and person = ?2")
                .setParameter(1, organisation)
                .setParameter(2, person)
                .getResultList();
    }

    /** Somebody else may add it at the same moment: one of the two is kept, for both. */
    private void add(UUID organisation, UUID person) {
        entities.createNativeQuery("insert into person_key (organisation, person, wrapped) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, organisation)
                .setParameter(2, person)
                .setParameter(3, sealing.newPersonKey(organisation, person))
                .executeUpdate();
    }
}
