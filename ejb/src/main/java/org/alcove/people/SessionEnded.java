package org.alcove.people;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session at Keycloak has ended: fired on every server, whoever ended it. What hangs on the session closes now.
 *
 * @param sid the session's id at Keycloak
 * @param person whose it was, if that was said
 */
public record SessionEnded(String sid, @Nullable PersonId person) {

    /** As it travels between servers. */
    String payload() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("sid", sid);
        if (person != null) {
            json.add("person", person.value().toString());
        }
        return json.build().toString();
    }

    static SessionEnded of(String payload) {
        try (var reader = Json.createReader(new StringReader(payload))) {
            JsonObject json = reader.readObject();
            String person = json.getString("person", null);
            return new SessionEnded(
                    json.getString("sid"), person == null ? null : new PersonId(UUID.fromString(person)));
        }
    }
}
