package org.alcove.organisations;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** The memberships of the organisation that the transaction has entered. */
@Dependent
class MemberRows {

    private static final String MEMBERS = """
            with asked as (
                select cast(?1 as text) as role, cast(?2 as boolean) as ended, cast(?3 as uuid) as last,
                    cast(?4 as uuid) as one, cast(string_to_array(?5, ',') as uuid[]) as people),
            member as (
                select m.*, coalesce(m.ended_at <= now(), false) as gone, array_to_string(
                    array(select r.role from membership_role r
                        where r.organisation = m.organisation and r.person = m.person)
                    || array(select 'HOST' where exists (
                        select from appointment a where a.organisation = m.organisation and a.person = m.person
                        and a.starts_at <= now() and a.ends_at > now())), ',') as roles
                from membership m where m.organisation = current_organisation())
            select cast(m.id as text), cast(m.person as text), cast(extract(epoch from m.since) * 1000000 as bigint),
                case when m.gone then cast(extract(epoch from m.ended_at) * 1000000 as bigint) end, nullif(m.roles, '')
            from member m, asked
            where (asked.one is not null or people is not null or m.gone = ended)
            and (asked.one is null or m.id = asked.one)
            and (people is null or m.person = any (people))
            and (asked.role is null or asked.role = any (string_to_array(m.roles, ',')))
            and (last is null or (m.since, m.id) < (select l.since, l.id from membership l where l.id = last))
            order by m.since desc, m.id desc limit ?6""";

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** The next ones after one that was read before, newest first; from the newest when there is none. */
    List<MemberRow> page(MemberFilter filter, @Nullable UUID after, int most) {
        Role role = filter.role();
        return list(query(role == null ? null : role.name(), filter.ended(), after, most));
    }

    Optional<MemberRow> find(UUID id) {
        return list(query(null, false, null, 1).setParameter(4, id.toString())).stream()
                .findFirst();
    }

    List<MemberRow> of(Set<PersonId> people) {
        String ids = people.stream().map(PersonId::toString).collect(Collectors.joining(","));
        return list(query(null, false, null, people.size()).setParameter(5, ids));
    }

    /**
     * They belong no longer: nothing of what they were here comes back by itself. Says whether they could host. An
     * appointment is never deleted: one that has not begun lasts a microsecond, in which nobody who does not belong may host.
     */
    boolean end(UUID organisation, PersonId person) {
        update("update membership set ended_at = now() where organisation = ?1 and person = ?2", organisation, person);
        update("delete from membership_role where organisation = ?1 and person = ?2", organisation, person);
        int appointments = update("""
                        update appointment set ends_at = greatest(now(), starts_at + interval '1 microsecond')
                        where organisation = ?1 and person = ?2 and ends_at > now()""", organisation, person);
        return appointments > 0;
    }

    void give(UUID organisation, PersonId person, Role role) {
        entities.createNativeQuery("insert into membership_role (organisation, person, role) values (?1, ?2, ?3)")
                .setParameter(1, organisation)
                .setParameter(2, person.value())
                .setParameter(3, role.name())
                .executeUpdate();
    }

    void take(UUID organisation, PersonId person, Role role) {
        entities.createNativeQuery("delete from membership_role where organisation = ?1 and person = ?2 and role = ?3")
                .setParameter(1, organisation)
                .setParameter(2, person.value())
                .setParameter(3, role.name())
                .executeUpdate();
    }

    private int update(String sql, UUID organisation, PersonId person) {
        return entities.createNativeQuery(sql)
                .setParameter(1, organisation)
                .setParameter(2, person.value())
                .executeUpdate();
    }

    private Query query(@Nullable String role, boolean ended, @Nullable UUID after, int most) {
        return entities.createNativeQuery(MEMBERS)
                .setParameter(1, role)
                .setParameter(2, ended)
                .setParameter(3, after == null ? null : after.toString())
                .setParameter(4, null)
                .setParameter(5, null)
                .setParameter(6, most);
    }

    private static List<MemberRow> list(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> MemberRow.of((Object[]) row)).toList();
    }
}
