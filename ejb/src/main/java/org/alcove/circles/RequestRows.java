package org.alcove.circles;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.organisations.Membership;
import org.alcove.people.PersonId;

/** Requests to join that are open, and for a while those that were declined. */
@Dependent
class RequestRows {

    /** A request of somebody who still belongs to the organisation. */
    record Row(UUID id, PersonId person, Instant askedAt, String said, boolean firstTime) {}

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    void insert(Membership member, CircleId circle, String said, boolean firstTime) {
        entities.createNativeQuery("""
                        insert into joining_request (id, organisation, circle, person, said, first_time)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, member.organisation().value())
                .setParameter(3, circle.value())
                .setParameter(4, member.person().value())
                .setParameter(5, said)
                .setParameter(6, firstTime)
                .executeUpdate();
    }

    /** Those that wait, the oldest first. */
    List<Row> open(CircleId circle) {
        List<?> found =
                entities.createNativeQuery("""
                        select cast(q.id as text), cast(q.person as text),
                               cast(extract(epoch from q.asked_at) * 1000 as bigint), q.said, q.first_time
                          from joining_request q join membership b using (organisation, person)
                         where q.circle = ?1 and q.declined_at is null
                           and (b.ended_at is null or b.ended_at > now())
                         order by q.asked_at, q.id""").setParameter(1, circle.value()).getResultList();
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    Optional<Row> find(CircleId circle, UUID id) {
        return open(circle).stream().filter(row -> row.id().equals(id)).findFirst();
    }

    int waiting(CircleId circle) {
        return open(circle).size();
    }

    /** How many requests of this person wait in the organisation. */
    int waitingOf(PersonId person) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from joining_request where person = ?1 and declined_at is null")
                        .setParameter(1, person.value())
                        .getSingleResult())
                .intValue();
    }

    /** How a person stands to this circle by its rows. */
    Standing standing(CircleId circle, PersonId person) {
        return standings(person).getOrDefault(circle, Standing.OUTSIDE);
    }

    /**
     * How a person stands to the circles of the organisation that know of them by their rows: {@link Standing#RESTING}
     * where they are in it, which is more where they may be there at this moment.
     */
    Map<CircleId, Standing> standings(PersonId person) {
        List<?> found = entities.createNativeQuery("""
                        select cast(circle as text), 'RESTING' from circle_member where person = ?1
                        union all
                        select cast(circle as text), case when declined_at is null then 'ASKED' else 'DECLINED' end
                          from joining_request
                         where person = ?2
                           and (declined_at is null or declined_at > now() - make_interval(days => ?3))""")
                .setParameter(1, person.value())
                .setParameter(2, person.value())
                .setParameter(3, Joining.ASK_AGAIN_DAYS)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(
                        row -> new CircleId(UUID.fromString((String) row[0])),
                        row -> Standing.valueOf((String) row[1]),
                        (first, second) -> first));
    }

    /** What they wrote is forgotten; that it was declined is told them for a while. */
    void decline(UUID id) {
        entities.createNativeQuery("""
                        update joining_request set said = '', first_time = false, declined_at = now() where id = ?1""").setParameter(1, id).executeUpdate();
    }

    void forget(CircleId circle, PersonId person) {
        entities.createNativeQuery("delete from joining_request where circle = ?1 and person = ?2")
                .setParameter(1, circle.value())
                .setParameter(2, person.value())
                .executeUpdate();
    }

    /** Those who were declined so long ago that they are not told any more. */
    void forgetOld(CircleId circle) {
        entities.createNativeQuery("""
                        delete from joining_request
                         where circle = ?1 and declined_at <= now() - make_interval(days => ?2)""")
                .setParameter(1, circle.value())
                .setParameter(2, Joining.ASK_AGAIN_DAYS)
                .executeUpdate();
    }

    private static Row row(Object[] row) {
        return new Row(
                UUID.fromString((String) row[0]),
                new PersonId(UUID.fromString((String) row[1])),
                Instant.ofEpochMilli(((Number) row[2]).longValue()),
                (String) row[3],
                (Boolean) row[4]);
    }
}
