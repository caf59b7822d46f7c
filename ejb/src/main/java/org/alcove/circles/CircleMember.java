package org.alcove.circles;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in a circle, by the one name they have there. */
@Entity
@Table(name = "circle_member")
class CircleMember {

    /** Who, in which circle. Not a record, since EclipseLink makes records only of public ones. */
    @Embeddable
    static class Key {
        private UUID circle = new UUID(0, 0);
        private UUID person = new UUID(0, 0);

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && circle.equals(key.circle) && person.equals(key.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(circle, person);
        }
    }

    @EmbeddedId
    private Key key = new Key();

    @Basic
    private UUID organisation = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private CircleRole role = CircleRole.MEMBER;

    /** Null until one is chosen at the door. */
    @Column(name = "name_in_circle")
    private @Nullable String nameInCircle;

    /** For persistence. */
    protected CircleMember() {}

    CircleId circle() {
        return new CircleId(key.circle);
    }

    CircleRole role() {
        return role;
    }

    /** Empty until one is chosen. */
    String nameInCircle() {
        return nameInCircle == null ? "" : nameInCircle;
    }
}
