package org.alcove.people;

import java.util.UUID;

/** A person, by their Keycloak subject. Never shown to participants, never in a log. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
