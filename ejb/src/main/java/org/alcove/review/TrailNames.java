package org.alcove.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.audit.ReadOnly;
import org.alcove.audit.StaffKeys;
import org.alcove.audit.TrailFilter;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the trail as a key or an id, and is called something: staff, circles, rooms. For those who may read the
 * trail. That they read names is said by the entry of the opening.
 */
@Stateless
public class TrailNames {

    /** Rooms to choose from, at once. */
    public static final int MOST_ROOMS = 200;

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    Readers readers;

    @Inject
    StaffKeys staffKeys;

    /** Something that was acted on and is still there; of a circle, {@code startsAt} is null. */
    public record Place(
            UUID id, String name, String circle, @Nullable Instant startsAt) {}

    /** Whoever acted or was treated in a role, by their key there. Members never are in it. */
    @ReadOnly
    public Map<String, PersonId> staff(String slug) {
        readers.require(slug);
        Map<String, PersonId> staff = new TreeMap<>();
        staffKeys.people().forEach((key, person) -> staff.put(key, new PersonId(person)));
        return staff;
    }

    /** The circles of the organisation, by name. */
    @ReadOnly
    public List<Place> circles(String slug) {
        readers.require(slug);
        return places("select cast(id as text), name, name, null from circle order by lower(name)");
    }

    /** Rooms of the circle that is looked for, in the time that is: the newest, and the one that is looked for itself. */
    @ReadOnly
    public List<Place> rooms(String slug, TrailFilter filter) {
        readers.require(slug);
        if (filter.circle() == null) {
            return List.of();
        }
        return places("""
                with asked as (
                    select cast(?1 as uuid) as circle, cast(?2 as timestamptz) as since,
                        cast(?3 as timestamptz) as until, cast(?4 as uuid) as one)
                select cast(r.id as text), r.title, c.name, cast(extract(epoch from r.starts_at) as bigint)
                from asked join room r on r.circle = asked.circle join circle c on c.id = r.circle
                where r.starts_at between coalesce(since - interval '1 day', '-infinity') and coalesce(until, 'infinity')
                or r.id = one
                order by r.id is not distinct from one desc, r.starts_at desc limit %d""".formatted(MOST_ROOMS), filter.circle(), filter.from(), filter.to(), filter.on());
    }

    /** What these ids are called, of those that are circles or rooms. */
    @ReadOnly
    public Map<UUID, Place> places(String slug, Set<UUID> ids) {
        readers.require(slug);
        String all = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        return places("""
                with asked as (select cast(string_to_array(?1, ',') as uuid[]) as ids)
                select cast(c.id as text), c.name, c.name, null from asked join circle c on c.id = any(ids)
                union all
                select cast(r.id as text), r.title, c.name, cast(extract(epoch from r.starts_at) as bigint)
                from asked join room r on r.id = any(ids) join circle c on c.id = r.circle""", all).stream().collect(Collectors.toMap(Place::id, place -> place));
    }

    private List<Place> places(String query, @Nullable Object... values) {
        var asked = entities.createNativeQuery(query);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            asked.setParameter(i + 1, value == null ? null : value.toString());
        }
        List<?> rows = asked.getResultList();
        return rows.stream().map(row -> place((Object[]) row)).toList();
    }

    private static Place place(Object[] row) {
        return new Place(
                UUID.fromString((String) row[0]),
                (String) row[1],
                (String) row[2],
                row[3] == null ? null : Instant.EPOCH.plus(((Number) row[3]).longValue(), ChronoUnit.SECONDS));
    }
}
