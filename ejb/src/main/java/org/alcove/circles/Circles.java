package org.alcove.circles;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.audit.Attempt;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.people.PersonId;
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

    /**
     * The same for a host of the circle at this moment. Refuses like {@link #requireAccess}, and with
     * {@link Reason#NOT_ALLOWED} who is in the circle without leading it. Nobody leads a circle that is closed.
     */
    @ReadOnly
    public CircleAccess requireHost(Membership membership, CircleId circle) {
        CircleAccess access = requireAccess(membership, circle);
        if (access.role() != CircleRole.HOST) {
            throw new Refusal(Reason.NOT_ALLOWED, "not a host of this circle");
        }
        if (hosted(membership).stream().noneMatch(card -> card.id().equals(circle))) {
            throw notFound();
        }
        return access;
    }

    /** The circles that this person hosts at this moment, by name; none without a current appointment. */
    @ReadOnly
    public List<CircleCard> hosted(Membership membership) {
        return mine(membership).stream()
                .filter(card -> card.role() == CircleRole.HOST)
                .toList();
    }

    /** The circles the member has access to at this moment, by name; those that are closed are not among them. */
    @ReadOnly
    public List<CircleCard> mine(Membership membership) {
        return places(membership).stream()
                .filter(place -> !place.circle().isClosed())
                .map(place -> new CircleCard(
                        place.circle().id(),
                        place.circle().name(),
                        place.member().role()))
                .toList();
    }

    /** Which of these people may no longer be in the circle, or no longer lead it. Enters the organisation, for a job. */
    @ReadOnly
    public Lapsed lapsed(OrganisationId organisation, CircleId circle, Set<PersonId> people) {
        organisations.enter(organisation);
        List<?> rows = entities.createNativeQuery("""
                        select cast(p.person as text), case
                            when c.role is null or m.person is null then 'PLACE'
                            when c.role = 'SUPERVISOR' and not exists (
                                select from membership_role r where r.organisation = m.organisation
                                and r.person = m.person and r.role = 'SUPERVISOR') then 'PLACE'
                            when c.role <> 'HOST' or not exists (
                                select from appointment a where a.organisation = m.organisation and a.person = m.person
                                and a.starts_at <= now() and a.ends_at > now()) then 'LEAD'
                            else 'NOTHING' end
                        from unnest(cast(string_to_array(?1, ',') as uuid[])) as p (person)
                        left join circle_member c on c.circle = ?2 and c.person = p.person
                        left join membership m on m.organisation = ?3 and m.person = p.person
                            and (m.ended_at is null or m.ended_at > now())""")
                .setParameter(1, people.stream().map(PersonId::toString).collect(Collectors.joining(",")))
                .setParameter(2, circle.value())
                .setParameter(3, organisation.value())
                .getResultList();
        return new Lapsed(who(rows, "PLACE"), who(rows, "LEAD"));
    }

    private static Set<PersonId> who(List<?> rows, String lapsed) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> lapsed.equals(row[1]))
                .map(row -> new PersonId(UUID.fromString((String) row[0])))
                .collect(Collectors.toSet());
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
