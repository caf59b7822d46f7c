package org.alcove.organisations;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The right of a person to host in an organisation, from its start to its end. */
@Entity
class Appointment {

    @Id
    private UUID id = new UUID(0, 0);

    @Basic
    private UUID organisation = new UUID(0, 0);

    @Basic
    private UUID person = new UUID(0, 0);

    @Column(name = "starts_at")
    private Instant startsAt = Instant.EPOCH;

    @Column(name = "ends_at")
    private Instant endsAt = Instant.EPOCH;

    /** For persistence. */
    protected Appointment() {}
}
