package org.alcove.circles;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Who is in a circle, for administrators, who see persons and never their names in the circle; and for its hosts, who see
 * the names and never whose they are.
 */
@Stateless
public class CirclePeople {

    /** Of one circle. */
    public static final int MOST_HOSTS = 20;

    /** Of one circle. */
    public static final int MOST_SUPERVISORS = 20;

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    CircleRows rows;

    @Inject
    RequestRows requests;

    @Inject
    AuditTrail trail;

    /** Everybody in the circle who still belongs to the organisation, for an administrator; in no order that tells. */
    @ReadOnly
    public List<CirclePerson> all(String slug, CircleId circle) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        rows.require(administrator, circle);
        return all(administrator, circle);
    }

    /** The names of those who are in it, for a host of the circle. */
    @ReadOnly
    public List<Peer> peers(String slug, CircleId circle) {
        circles.requireHost(organisations.requireMember(slug), circle);
        List<?> found =
                entities.createNativeQuery("""
                        select m.name_in_circle, m.role from circle_member m join membership b using (organisation, person)
                         where m.circle = ?1 and (b.ended_at is null or b.ended_at > now())
                         order by lower(m.name_in_circle) nulls last""").setParameter(1, circle.value()).getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Peer((String) row[0], CircleRole.valueOf((String) row[1])))
                .toList();
    }

    /** Who could become a host of the circle, for an administrator: those with an appointment that is current now. */
    @ReadOnly
    public Set<PersonId> mayHost(String slug, CircleId circle) {
        return mayBecome(organisations.require(slug, Role.ADMINISTRATOR), circle, CircleRole.HOST);
    }

    /** Who could become a supervisor of the circle, for an administrator: the organisation's supervisors. */
    @ReadOnly
    public Set<PersonId> maySupervise(String slug, CircleId circle) {
        return mayBecome(organisations.require(slug, Role.ADMINISTRATOR), circle, CircleRole.SUPERVISOR);
    }

    /**
     * Makes somebody a host or a supervisor of the circle. Refuses with {@link Reason#NOT_NOW} who may not become it at
     * this moment, and with {@link Reason#LIMIT_REACHED} one too many.
     */
    public void appoint(String slug, CircleId circle, PersonId person, CircleRole role) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        rows.lock(administrator, circle);
        if (!mayBecome(administrator, circle, role).contains(person)) {
            throw new Refusal(Reason.NOT_NOW, "may not become a " + role.word() + " now");
        }
        long there = all(administrator, circle).stream()
                .filter(each -> each.role() == role)
                .count();
        if (there >= (role == CircleRole.HOST ? MOST_HOSTS : MOST_SUPERVISORS)) {
            throw new Refusal(Reason.LIMIT_REACHED, "so many of one role in a circle");
        }
        rows.place(administrator, circle, person, role);
        requests.forget(circle, person);
        Action action = role == CircleRole.HOST ? Action.CIRCLE_HOST_ADDED : Action.CIRCLE_SUPERVISOR_ADDED;
        trail.append(entry(action, administrator, circle).about(Actor.staff(person.value(), role.word())));
    }

    /** A host of the circle leads it no longer, at once, and stays as a member under the same name. */
    public void release(String slug, CircleId circle, PersonId person) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        rows.lock(administrator, circle);
        if (!rows.rolesOf(person, circle).contains(CircleRole.HOST)) {
            throw new Refusal(Reason.NOT_FOUND, "no such host of this circle");
        }
        rows.place(administrator, circle, person, CircleRole.MEMBER);
        trail.append(entry(Action.CIRCLE_HOST_RELEASED, administrator, circle)
                .about(Actor.staff(person.value(), CircleRole.HOST.word())));
    }

    /** Takes somebody out of the circle, whatever they were: at once, also out of a room that is going on. */
    public void remove(String slug, CircleId circle, PersonId person) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        rows.lock(administrator, circle);
        CircleRole role = rows.rolesOf(person, circle).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "not in this circle"));
        rows.drop(circle, person);
        trail.append(entry(Action.CIRCLE_PERSON_REMOVED, administrator, circle).about(role.actor(person, circle)));
    }

    private static Entry entry(Action action, Membership administrator, CircleId circle) {
        return Entry.of(action, administrator.organisation().value())
                .by(administrator.as(Role.ADMINISTRATOR))
                .on("circle", circle.value());
    }

    private Set<PersonId> mayBecome(Membership administrator, CircleId circle, CircleRole role) {
        rows.require(administrator, circle);
        List<?> found = entities.createNativeQuery("""
                        select cast(b.person as text) from membership b
                         where b.organisation = ?1 and (b.ended_at is null or b.ended_at > now())
                           and not exists (select from circle_member m
                                where m.circle = ?2 and m.person = b.person and m.role = ?3)
                           and case ?4
                               when 'HOST' then appointed_until(b.organisation, b.person) is not null
                               when 'SUPERVISOR' then exists (select from membership_role r
                                    where r.organisation = b.organisation and r.person = b.person
                                      and r.role = 'SUPERVISOR')
                               else false end""")
                .setParameter(1, administrator.organisation().value())
                .setParameter(2, circle.value())
                .setParameter(3, role.name())
                .setParameter(4, role.name())
                .getResultList();
        return found.stream()
                .map(id -> new PersonId(UUID.fromString((String) id)))
                .collect(Collectors.toSet());
    }

    private List<CirclePerson> all(Membership administrator, CircleId circle) {
        List<?> found = entities.createNativeQuery("""
                        select cast(m.person as text), m.role, appointed_until(m.organisation, m.person) is not null
                          from circle_member m join membership b using (organisation, person)
                         where m.organisation = ?1 and m.circle = ?2 and (b.ended_at is null or b.ended_at > now())
                         order by m.role, m.person""")
                .setParameter(1, administrator.organisation().value())
                .setParameter(2, circle.value())
                .getResultList();
        return found.stream().map(row -> person((Object[]) row)).toList();
    }

    private static CirclePerson person(Object[] row) {
        CircleRole role = CircleRole.valueOf((String) row[1]);
        return new CirclePerson(
                new PersonId(UUID.fromString((String) row[0])), role, role != CircleRole.HOST || (Boolean) row[2]);
    }
}
