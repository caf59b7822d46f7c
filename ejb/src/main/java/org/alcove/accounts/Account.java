package org.alcove.accounts;

import org.alcove.people.PersonId;

/**
 * A person's account, as Keycloak knows it. For administrators: never shown in a circle, never in the audit trail in
 * clear, never in a log.
 *
 * @param name first and last name, or else the user name
 * @param email empty where Keycloak has none
 */
public record Account(PersonId person, String username, String name, String email) {}
