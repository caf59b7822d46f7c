package org.alcove.people;

import org.jspecify.annotations.Nullable;

/**
 * A session at Keycloak has ended: fired on every server, whoever ended it. What hangs on the session closes now.
 *
 * @param sid the session's id at Keycloak
 * @param person whose it was, if that was said
 */
public record SessionEnded(String sid, @Nullable PersonId person) {}
