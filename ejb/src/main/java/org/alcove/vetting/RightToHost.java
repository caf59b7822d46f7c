package org.alcove.vetting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alcove.accounts.Mirror;
import org.alcove.people.PersonId;

/**
 * The right to host as everything else in Alcove reads it: rows with a start and an end. What an application says is the
 * target, and the rows are brought there in the same transaction; each start and end is mirrored at Keycloak.
 */
@Dependent
class RightToHost {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    Mirror mirror;

    /** May host until then and no longer, beginning now; not at all if there is no end. */
    void reach(UUID organisation, PersonId person, Optional<Instant> until) {
        if (until.isEmpty()) {
            end(person);
        } else if (move(person, until.get()) == 0) {
            begin(organisation, person, until.get());
        }
        mirror.hostRoleOf(organisation, person);
    }

    private void end(PersonId person) {
        entities.createNativeQuery("""
                        update appointment set ends_at = greatest(now(), starts_at + interval '1 microsecond')
                        where person = ?1 and ends_at > now()""").setParameter(1, person.value()).executeUpdate();
    }

    private int move(PersonId person, Instant until) {
        return entities.createNativeQuery("""
                        update appointment set ends_at = cast(?1 as timestamptz)
                        where person = ?2 and starts_at <= now() and ends_at > now()""")
                .setParameter(1, until.toString())
                .setParameter(2, person.value())
                .executeUpdate();
    }

    private void begin(UUID organisation, PersonId person, Instant until) {
        entities.createNativeQuery("""
                        insert into appointment (id, organisation, person, starts_at, ends_at)
                        values (?1, ?2, ?3, now(), cast(?4 as timestamptz))""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, organisation)
                .setParameter(3, person.value())
                .setParameter(4, until.toString())
                .executeUpdate();
    }
}
