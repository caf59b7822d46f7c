package org.alcove.organisations;

import org.alcove.people.PersonId;

/** Somebody belongs to an organisation no longer. Fired in the transaction, which has entered the organisation. */
public record MembershipEnded(OrganisationId organisation, PersonId person) {}
