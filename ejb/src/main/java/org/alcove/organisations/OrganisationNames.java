package org.alcove.organisations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which organisation an address means. Whether somebody may know that it is there is for whoever asks to say. */
@Dependent
class OrganisationNames {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    TenantWall wall;

    /** Leaves the organisation entered before, if any. */
    Optional<OrganisationId> find(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            return Optional.empty();
        }
        wall.openFor(slug);
        return entities.createQuery("select o from Organisation o where o.slug = :slug", Organisation.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(Organisation::id);
    }
}
