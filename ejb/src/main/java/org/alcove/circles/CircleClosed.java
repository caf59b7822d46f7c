package org.alcove.circles;

import org.alcove.audit.Actor;
import org.alcove.organisations.OrganisationId;

/**
 * A circle was closed. Fired in the transaction that closes it, so that what follows from it (rooms that are planned are
 * cancelled) happens with it or not at all.
 *
 * @param by the administrator, as the audit trail knows them
 */
public record CircleClosed(OrganisationId organisation, CircleId circle, Actor by) {}
