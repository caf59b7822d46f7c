package org.alcove.circles;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.organisations.Membership;
import org.alcove.people.PersonId;
import org.alcove.vetting.TrainingModule;
import org.jspecify.annotations.Nullable;

/** The hosts of circles, as they show themselves: those who may lead at this moment. */
@Dependent
class HostRows {

    private static final String READ = """
            select cast(m.circle as text), cast(m.person as text), m.name_in_circle, m.brings,
                   (select cast(extract(epoch from min(a.starts_at)) * 1000 as bigint) from appointment a
                     where a.organisation = m.organisation and a.person = m.person),
                   (select count(*) from room_led l where l.circle = m.circle and l.person = m.person),
                   (select string_agg(t.module, ',') from training t
                     where t.organisation = m.organisation and t.person = m.person
                       and cast(t.expires_on + 1 as timestamp) at time zone o.time_zone > now())
              from circle_member m join membership b using (organisation, person)
              join organisation o on o.id = m.organisation
             where m.organisation = ?1 and m.role = 'HOST' and (b.ended_at is null or b.ended_at > now())
               and appointed_until(m.organisation, m.person) is not null
            """;

    /** Of one circle, or of all when none is named. */
    private static final String IN_ORDER = """
               and ?2 in ('', cast(m.circle as text))
             order by lower(m.name_in_circle) nulls last""";

    private record Row(CircleId circle, PersonId person, HostProfile profile) {}

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** Of all circles of the organisation, by name. */
    Map<CircleId, List<HostProfile>> all(Membership member) {
        return read(member, null).stream()
                .collect(Collectors.groupingBy(Row::circle, Collectors.mapping(Row::profile, Collectors.toList())));
    }

    /** Of one circle, by name. */
    List<HostProfile> of(Membership member, CircleId circle) {
        return read(member, circle).stream().map(Row::profile).toList();
    }

    /** The member's own, as a host of the circle. */
    HostProfile profile(Membership host, CircleId circle) {
        return read(host, circle).stream()
                .filter(row -> row.person().equals(host.person()))
                .map(Row::profile)
                .findFirst()
                .orElseThrow(CircleRows::notFound);
    }

    void write(CircleId circle, PersonId host, String brings) {
        entities.createNativeQuery("update circle_member set brings = ?1 where circle = ?2 and person = ?3")
                .setParameter(1, brings)
                .setParameter(2, circle.value())
                .setParameter(3, host.value())
                .executeUpdate();
    }

    private List<Row> read(Membership member, @Nullable CircleId circle) {
        List<?> found = entities.createNativeQuery(READ + IN_ORDER)
                .setParameter(1, member.organisation().value())
                .setParameter(2, circle == null ? "" : circle.toString())
                .getResultList();
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Row row(Object[] row) {
        return new Row(
                new CircleId(UUID.fromString((String) row[0])),
                new PersonId(UUID.fromString((String) row[1])),
                new HostProfile(
                        (String) row[2],
                        (String) row[3],
                        Instant.ofEpochMilli(((Number) row[4]).longValue()),
                        ((Number) row[5]).intValue(),
                        modules((String) row[6])));
    }

    private static Set<TrainingModule> modules(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Stream.of(joined.split(",", -1)).map(TrainingModule::valueOf).collect(Collectors.toSet());
    }
}
