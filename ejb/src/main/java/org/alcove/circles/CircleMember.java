package org.alcove.circles;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** A person in a circle, by the one name they have there. */
@Entity
@Table(name = "circle_member")
class CircleMember {

    /** Who, in which circle. Public, since EclipseLink makes one by its constructor and asks no further. */
    @Embeddable
    public record Key(UUID circle, UUID person) {}

    @EmbeddedId
    private Key key = new Key(new UUID(0, 0), new UUID(0, 0));

    @Basic
    private UUID organisation = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private CircleRole role = CircleRole.MEMBER;

    @Column(name = "name_in_circle")
    private String nameInCircle = "";

    /** For persistence. */
    protected CircleMember() {}

    CircleId circle() {
        return new CircleId(key.circle());
    }

    CircleRole role() {
        return role;
    }

    String nameInCircle() {
        return nameInCircle;
    }
}
