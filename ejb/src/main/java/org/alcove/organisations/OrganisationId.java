package org.alcove.organisations;

import java.util.UUID;

/** An organisation: the tenant. */
public record OrganisationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
