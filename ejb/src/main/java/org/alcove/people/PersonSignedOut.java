package org.alcove.people;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Every session of a person that began before this moment has ended: fired on every server. */
public record PersonSignedOut(PersonId person, Instant before) {

    /** As it travels between servers. */
    String payload() {
        return Json.createObjectBuilder()
                .add("person", person.toString())
                .add("before", ChronoUnit.MICROS.between(Instant.EPOCH, before))
                .build()
                .toString();
    }

    static PersonSignedOut of(String payload) {
        try (var reader = Json.createReader(new StringReader(payload))) {
            JsonObject json = reader.readObject();
            JsonNumber before = json.getJsonNumber("before");
            return new PersonSignedOut(
                    new PersonId(UUID.fromString(json.getString("person"))),
                    Instant.EPOCH.plus(before.longValueExact(), ChronoUnit.MICROS));
        }
    }
}
