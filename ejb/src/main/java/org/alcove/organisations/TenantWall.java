package org.alcove.organisations;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.alcove.people.PersonId;

/**
 * What the database's row-level security lets the current transaction see. It forgets everything when the transaction
 * ends, and one thing is open at a time: the organisation, or what leads to it.
 */
@Dependent
class TenantWall {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** Its rows, and no others. */
    void open(UUID organisation) {
        set(organisation.toString(), "", "");
    }

    /** The organisation of this address, and nothing in it. */
    void openFor(String slug) {
        set("", slug, "");
    }

    /** The memberships of this person, and the organisations they are of. */
    void openFor(PersonId person) {
        set("", "", person.toString());
    }

    /** One transaction at a time changes what an organisation decides. */
    void lock(UUID organisation) {
        entities.createNativeQuery("select 1 from organisation where id = ?1 for no key update")
                .setParameter(1, organisation)
                .getSingleResult();
    }

    private void set(String organisation, String slug, String person) {
        entities.createNativeQuery("select set_config('alcove.organisation', ?1, true),"
                        + " set_config('alcove.slug', ?2, true), set_config('alcove.person', ?3, true)")
                .setParameter(1, organisation)
                .setParameter(2, slug)
                .setParameter(3, person)
                .getSingleResult();
    }
}
