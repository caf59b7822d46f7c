package org.alcove.organisations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.audit.Attempt;
import org.alcove.audit.ReadOnly;
import org.alcove.people.CurrentPerson;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * The organisations of a person, and the door to each of them. Whoever passes the door has set the organisation for the
 * rest of the transaction: from then on the database shows its rows and no others.
 */
@Stateless
public class Organisations {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    TenantWall wall;

    @Inject
    OrganisationNames names;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Attempt attempt;

    /**
     * Enters the organisation as the current person. Refuses with {@link Reason#NOT_FOUND} when there is none of this
     * name or the person does not belong to it: the two are answered alike.
     */
    @ReadOnly
    public Membership requireMember(String slug) {
        PersonId person = currentPerson.require();
        OrganisationId organisation = names.find(slug).orElseThrow(Organisations::notFound);
        enter(organisation);
        Set<Role> roles = roles(organisation, person);
        if (!roles.contains(Role.MEMBER)) {
            throw notFound();
        }
        return new Membership(organisation, slug, person, roles);
    }

    /**
     * Enters the organisation as the current person in a role they have at this moment. Refuses like
     * {@link #requireMember}, and with {@link Reason#NOT_ALLOWED} who belongs to it without having the role.
     */
    @ReadOnly
    public Membership require(String slug, Role role) {
        Membership membership = requireMember(slug).require(role);
        attempt.by(membership.as(role));
        return membership;
    }

    /**
     * A person's membership at this moment, if they have one. Enters the organisation, for a job or for whoever shows
     * otherwise who they are.
     */
    @ReadOnly
    public Optional<Membership> membership(OrganisationId organisation, PersonId person) {
        enter(organisation);
        Set<Role> roles = roles(organisation, person);
        Object slug = entities.createNativeQuery("select slug from organisation where id = ?1")
                .setParameter(1, organisation.value())
                .getSingleResult();
        return roles.contains(Role.MEMBER)
                ? Optional.of(new Membership(organisation, (String) slug, person, roles))
                : Optional.empty();
    }

    /** Enters the organisation without asking who comes: for jobs, and for what was checked before. */
    @ReadOnly
    public void enter(OrganisationId organisation) {
        wall.open(organisation.value());
        attempt.in(organisation.value());
    }

    /** The organisation entered, for its pages. */
    @ReadOnly
    public OrganisationCard card(Membership membership) {
        wall.open(membership.organisation().value());
        Organisation organisation =
                entities.find(Organisation.class, membership.organisation().value());
        return Optional.ofNullable(organisation)
                .orElseThrow(Organisations::notFound)
                .card();
    }

    /** The organisations the current person belongs to, by name. Leaves the one entered before, if any. */
    @ReadOnly
    public List<OrganisationCard> mine() {
        PersonId person = currentPerson.require();
        wall.openFor(person);
        List<?> found = entities.createNativeQuery("""
                        select o.* from organisation o join membership m on m.organisation = o.id
                        where m.person = ?1 and (m.ended_at is null or m.ended_at > now())
                        order by o.name""", Organisation.class)
                .setParameter(1, person.value())
                .getResultList();
        return found.stream().map(each -> ((Organisation) each).card()).toList();
    }

    /**
     * Until when this person may host without a break, if they may at this moment: an appointment that begins before
     * another ends goes on where that one stops.
     */
    @ReadOnly
    public Optional<Instant> appointmentEnd(OrganisationId organisation, PersonId person) {
        return Optional.ofNullable(appointmentEnds(organisation, Set.of(person)).get(person));
    }

    /** The same of several people; who may not host at this moment is not in it. Enters the organisation, for a job. */
    @ReadOnly
    public Map<PersonId, Instant> appointmentEnds(OrganisationId organisation, Set<PersonId> people) {
        enter(organisation);
        List<?> rows = entities.createNativeQuery("""
                        select cast(person as text), cast(extract(epoch from ends_at) * 1000000 as bigint)
                        from unnest(cast(string_to_array(?1, ',') as uuid[])) as p (person),
                             appointed_until(cast(?2 as uuid), p.person) as ends_at
                        where ends_at is not null""")
                .setParameter(1, people.stream().map(PersonId::toString).collect(Collectors.joining(",")))
                .setParameter(2, organisation.value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(
                        row -> new PersonId(UUID.fromString((String) row[0])),
                        row -> Instant.EPOCH.plus((Long) row[1], ChronoUnit.MICROS)));
    }

    private Set<Role> roles(OrganisationId organisation, PersonId person) {
        List<?> words = entities.createNativeQuery("""
                        with current as (
                            select organisation, person from membership
                            where organisation = ?1 and person = ?2 and (ended_at is null or ended_at > now()))
                        select 'MEMBER' from current
                        union all
                        select r.role from membership_role r join current using (organisation, person)
                        union all
                        select 'HOST' from current where exists (
                            select from appointment a
                            where a.organisation = current.organisation and a.person = current.person
                            and a.starts_at <= now() and a.ends_at > now())""")
                .setParameter(1, organisation.value())
                .setParameter(2, person.value())
                .getResultList();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> roles.add(Role.valueOf((String) word)));
        return roles;
    }

    private static Refusal notFound() {
        return new Refusal(Reason.NOT_FOUND, "no such organisation for this person");
    }
}
