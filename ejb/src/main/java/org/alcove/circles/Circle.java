package org.alcove.circles;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A standing group of an organisation. */
@Entity
class Circle {

    @Id
    private UUID id = new UUID(0, 0);

    @Basic
    private UUID organisation = new UUID(0, 0);

    private String name = "";

    /** For persistence. */
    protected Circle() {}

    CircleId id() {
        return new CircleId(id);
    }

    String name() {
        return name;
    }
}
