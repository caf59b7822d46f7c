package org.alcove.circles;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alcove.organisations.Membership;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** The rows of circles that are not closed: in a transaction that has entered the organisation. */
@Dependent
class CircleRows {

    private static final String READ = """
            select cast(c.id as text), c.name, c.purpose, c.for_whom, c.meets, c.customs, array_to_string(c.topics, ','),
                   array_to_string(c.languages, ','), c.openness, c.capacity, c.version,
                   (select count(*) from circle_member m join membership b using (organisation, person)
                     where m.circle = c.id and m.role = 'MEMBER' and (b.ended_at is null or b.ended_at > now()))
              from circle c
             where c.closed_at is null and c.organisation = ?1""";

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** A circle, and how many members it has. */
    record Row(CharterView view, int members) {

        CircleId id() {
            return view.circle();
        }

        Charter charter() {
            return view.charter();
        }

        Places places() {
            return Places.left(charter().capacity(), members);
        }
    }

    /** By name. */
    List<Row> all(Membership member) {
        List<?> rows = entities.createNativeQuery(READ + " order by lower(c.name), c.id")
                .setParameter(1, member.organisation().value())
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    /** Refuses with {@link Reason#NOT_FOUND} when the organisation has no such circle, or it is closed. */
    Row require(Membership member, CircleId circle) {
        List<?> rows = entities.createNativeQuery(READ + " and c.id = ?2")
                .setParameter(1, member.organisation().value())
                .setParameter(2, circle.value())
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).findFirst().orElseThrow(CircleRows::notFound);
    }

    /** The same, and nothing else changes the circle, or takes a place in it, before this transaction is over. */
    Row lock(Membership member, CircleId circle) {
        List<?> locked = entities.createNativeQuery(
                        "select 1 from circle where organisation = ?1 and id = ?2 for no key update")
                .setParameter(1, member.organisation().value())
                .setParameter(2, circle.value())
                .getResultList();
        if (locked.isEmpty()) {
            throw notFound();
        }
        return require(member, circle);
    }

    /** One transaction at a time makes circles of an organisation. */
    void lockAll(Membership member) {
        entities.createNativeQuery("select 1 from organisation where id = ?1 for no key update")
                .setParameter(1, member.organisation().value())
                .getSingleResult();
    }

    void insert(Membership by, CircleId circle, Charter charter) {
        bind(entities.createNativeQuery("""
                        insert into circle (name, purpose, for_whom, meets, customs, topics, languages, openness, capacity,
                            id, organisation)
                        values (?1, ?2, ?3, ?4, ?5, string_to_array(?6, ','), string_to_array(?7, ','), ?8, ?9, ?10, ?11)"""), charter)
                .setParameter(10, circle.value())
                .setParameter(11, by.organisation().value())
                .executeUpdate();
    }

    void update(CircleId circle, Charter charter) {
        bind(entities.createNativeQuery("""
                        update circle set name = ?1, purpose = ?2, for_whom = ?3, meets = ?4, customs = ?5,
                            topics = string_to_array(?6, ','), languages = string_to_array(?7, ','), openness = ?8,
                            capacity = ?9, version = version + 1
                         where id = ?10"""), charter)
                .setParameter(10, circle.value())
                .executeUpdate();
    }

    void close(CircleId circle) {
        entities.createNativeQuery("update circle set closed_at = now(), version = version + 1 where id = ?1")
                .setParameter(1, circle.value())
                .executeUpdate();
        entities.createNativeQuery("delete from joining_request where circle = ?1")
                .setParameter(1, circle.value())
                .executeUpdate();
    }

    /** What this person is in the circle by its rows, whatever the organisation says of them now. */
    List<CircleRole> rolesOf(PersonId person, CircleId circle) {
        List<?> rows = entities.createNativeQuery("select role from circle_member where circle = ?1 and person = ?2")
                .setParameter(1, circle.value())
                .setParameter(2, person.value())
                .getResultList();
        return rows.stream().map(role -> CircleRole.valueOf((String) role)).toList();
    }

    /** The name in the circle is chosen at the door. */
    void place(Membership in, CircleId circle, PersonId person, CircleRole role) {
        entities.createNativeQuery("""
                        insert into circle_member (organisation, circle, person, role) values (?1, ?2, ?3, ?4)
                        on conflict (circle, person) do update set role = excluded.role""")
                .setParameter(1, in.organisation().value())
                .setParameter(2, circle.value())
                .setParameter(3, person.value())
                .setParameter(4, role.name())
                .executeUpdate();
    }

    /** With the name in the circle, and whatever they wrote about themselves. */
    void drop(CircleId circle, PersonId person) {
        entities.createNativeQuery("delete from circle_member where circle = ?1 and person = ?2")
                .setParameter(1, circle.value())
                .setParameter(2, person.value())
                .executeUpdate();
    }

    static Refusal notFound() {
        return new Refusal(Reason.NOT_FOUND, "no such circle in this organisation");
    }

    private static Query bind(Query query, Charter charter) {
        return query.setParameter(1, charter.name())
                .setParameter(2, charter.purpose())
                .setParameter(3, charter.forWhom())
                .setParameter(4, charter.meets())
                .setParameter(5, charter.customs())
                .setParameter(6, String.join(",", charter.topics()))
                .setParameter(7, String.join(",", charter.languages()))
                .setParameter(8, charter.openness().name())
                .setParameter(9, charter.capacity());
    }

    private static Row row(Object[] row) {
        Charter charter = new Charter(
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                words((String) row[6]),
                words((String) row[7]),
                Openness.valueOf((String) row[8]),
                ((Number) row[9]).intValue());
        CircleId id = new CircleId(UUID.fromString((String) row[0]));
        return new Row(new CharterView(id, charter, ((Number) row[10]).longValue()), ((Number) row[11]).intValue());
    }

    private static List<String> words(String joined) {
        return Arrays.asList(joined.split(",", -1));
    }
}
