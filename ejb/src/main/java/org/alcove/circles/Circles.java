package org.alcove.circles;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.alcove.audit.Attempt;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The circles of an organisation, and the door to each of them. */
@Stateless
public class Circles {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    Organisations organisations;

    @Inject
    Attempt attempt;

    /**
     * The member's place in the circle. Refuses with {@link Reason#NOT_FOUND} when there is no such circle in this
     * organisation, the person is not in it, or they are its host without an appointment that is current now.
     */
    @ReadOnly
    public CircleAccess requireAccess(Membership membership, CircleId circle) {
        CircleAccess access = places(membership).stream()
                .filter(place -> place.member().circle().equals(circle))
                .findFirst()
                .map(place -> access(membership, place))
                .orElseThrow(Circles::notFound);
        attempt.by(access.actor());
        return access;
    }

    /** The circles the member has access to at this moment, by name. */
    @ReadOnly
    public List<CircleCard> mine(Membership membership) {
        return places(membership).stream()
                .map(place -> new CircleCard(
                        place.circle().id(),
                        place.circle().name(),
                        place.member().role()))
                .toList();
    }

    private CircleAccess access(Membership membership, Place place) {
        return place.member().role() == CircleRole.HOST
                ? place.access(membership, appointmentEnd(membership))
                : place.access(membership, null);
    }

    private Instant appointmentEnd(Membership membership) {
        return organisations
                .appointmentEnd(membership.organisation(), membership.person())
                .orElseThrow(Circles::notFound);
    }

    private static Refusal notFound() {
        return new Refusal(Reason.NOT_FOUND, "no such circle for this person");
    }

    private List<Place> places(Membership membership) {
        organisations.enter(membership.organisation());
        return entities.createQuery("""
                        select c, m from Circle c, CircleMember m
                        where c.id = m.key.circle and m.key.person = :person and m.organisation = :organisation
                        order by c.name""", Object[].class)
                .setParameter("person", membership.person().value())
                .setParameter("organisation", membership.organisation().value())
                .getResultStream()
                .map(row -> new Place((Circle) row[0], (CircleMember) row[1]))
                .filter(place -> place.isOpenTo(membership))
                .toList();
    }

    /** A person's row in a circle. It counts only while the organisation gives the role that it needs. */
    private record Place(Circle circle, CircleMember member) {

        boolean isOpenTo(Membership membership) {
            return membership.roles().contains(needed());
        }

        private Role needed() {
            return switch (member.role()) {
                case HOST -> Role.HOST;
                case SUPERVISOR -> Role.SUPERVISOR;
                case MEMBER -> Role.MEMBER;
            };
        }

        CircleAccess access(Membership membership, @Nullable Instant appointmentEndsAt) {
            return new CircleAccess(
                    circle.id(),
                    circle.name(),
                    membership.person(),
                    member.role(),
                    member.nameInCircle(),
                    appointmentEndsAt);
        }
    }
}
