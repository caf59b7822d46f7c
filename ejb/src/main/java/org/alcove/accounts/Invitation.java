package org.alcove.accounts;

import java.time.Instant;

/**
 * Somebody was asked by e-mail to join an organisation, and has not answered yet. Keycloak keeps it.
 *
 * @param id Keycloak's; it changes when the invitation is sent again
 * @param expired whether its link has stopped working
 */
public record Invitation(String id, String email, Instant sentAt, Instant expiresAt, boolean expired) {}
