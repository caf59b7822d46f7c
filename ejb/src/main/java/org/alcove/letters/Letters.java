package org.alcove.letters;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import org.alcove.people.PersonId;

/**
 * Letters to people by e-mail. A letter is written in the transaction of what it tells, so that neither exists without the
 * other, and sent afterwards, tried again with growing pauses. The address is asked of Keycloak at that moment and kept
 * nowhere. The transaction must have entered the organisation.
 */
@Dependent
public class Letters {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /**
     * Writes to a person.
     *
     * @param values for the text: times, links. Nothing that names a condition, a circle or another person
     */
    public void write(UUID organisation, PersonId to, LetterKind kind, Map<String, String> values) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach(json::add);
        entities.createNativeQuery("""
                        insert into letter (id, organisation, person, kind, said) values (?1, ?2, ?3, ?4, cast(?5 as jsonb))""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, organisation)
                .setParameter(3, to.value())
                .setParameter(4, kind.name())
                .setParameter(5, json.build().toString())
                .executeUpdate();
    }
}
