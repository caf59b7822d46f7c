package org.alcove.circles;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A standing group of an organisation. */
@Entity
class Circle {

    @Id
    private UUID id = new UUID(0, 0);

    @Basic
    private UUID organisation = new UUID(0, 0);

    private String name = "";

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    /** For persistence. */
    protected Circle() {}

    CircleId id() {
        return new CircleId(id);
    }

    String name() {
        return name;
    }

    /** A room that is going on may go on to its end; nothing else happens here any more. */
    boolean isClosed() {
        return closedAt != null;
    }
}
