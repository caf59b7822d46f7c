package org.alcove.accounts;

import java.util.UUID;
import org.alcove.people.PersonId;

/** What has to become true at Keycloak of one person, because of one organisation. Nothing says yet which way round. */
record Target(What what, PersonId person, UUID organisation) {

    enum What {
        HOST_ROLE,
        SESSIONS,
        MEMBERSHIP
    }
}
