package org.alcove.organisations;

import java.time.ZoneId;

/** An organisation, as its members see it in a list. */
public record OrganisationCard(OrganisationId id, String slug, String name, ZoneId timeZone) {}
