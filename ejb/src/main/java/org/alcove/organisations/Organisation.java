package org.alcove.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.UUID;

/** An organisation: the tenant. Changed by nobody yet, so that it only tells. */
@Entity
class Organisation {

    @Id
    private UUID id;

    private String slug;
    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    /** For persistence. */
    protected Organisation() {
        this(new UUID(0, 0), "", "", "UTC");
    }

    Organisation(UUID id, String slug, String name, String timeZone) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.timeZone = timeZone;
    }

    OrganisationId id() {
        return new OrganisationId(id);
    }

    OrganisationCard card() {
        return new OrganisationCard(id(), slug, name, ZoneId.of(timeZone));
    }
}
