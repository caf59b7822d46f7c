package org.alcove.letters;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alcove.people.PersonId;

/**
 * Letters to people by e-mail. A letter is written in the transaction of what it tells, so that neither exists without the
 * other, and sent afterwards by {@link LetterRound}, tried again with growing pauses. The address is asked of Keycloak at that moment and kept
 * nowhere. The transaction must have entered the organisation.
 */
@Dependent
public class Letters {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /**
     * Writes to a person. Who cannot be reached within two days gets it no more.
     *
     * @param values for the text: times, links. Nothing that names a condition, a circle or another person
     */
    public void write(UUID organisation, PersonId to, LetterKind kind, Map<String, String> values) {
        keep(organisation, to, kind, values);
    }

    /** Writes what is of use until then and no longer. */
    public void write(UUID organisation, PersonId to, LetterKind kind, Map<String, String> values, Instant ofUseUntil) {
        UUID id = keep(organisation, to, kind, values);
        entities.createNativeQuery("""
                        update letter set of_use_until = least(of_use_until, cast(?1 as timestamptz)) where id = ?2""")
                .setParameter(1, ofUseUntil.toString())
                .setParameter(2, id)
                .executeUpdate();
    }

    private UUID keep(UUID organisation, PersonId to, LetterKind kind, Map<String, String> values) {
        UUID id = UUID.randomUUID();
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach(json::add);
        entities.createNativeQuery("""
                        insert into letter (id, organisation, person, kind, said) values (?1, ?2, ?3, ?4, cast(?5 as jsonb))""")
                .setParameter(1, id)
                .setParameter(2, organisation)
                .setParameter(3, to.value())
                .setParameter(4, kind.name())
                .setParameter(5, json.build().toString())
                .executeUpdate();
        return id;
    }
}
