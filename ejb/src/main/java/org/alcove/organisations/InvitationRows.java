package org.alcove.organisations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alcove.audit.SealingKey;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who was invited to the organisation that the transaction has entered, by the mark of their address. */
@Dependent
class InvitationRows {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    SealingKey sealing;

    /**
     * Invited now, maybe once more: what was promised before stays promised. What nobody used for long is forgotten. Says
     * whether it is the first time.
     */
    boolean add(UUID organisation, String email, @Nullable PersonId person, @Nullable Role promised) {
        entities.createNativeQuery(
                        "delete from invited where organisation = ?1 and invited_at < now() - interval '90 days'")
                .setParameter(1, organisation)
                .executeUpdate();
        return (Boolean) entities.createNativeQuery("""
                        insert into invited (organisation, address_mark, person, role)
                        values (?1, ?2, cast(?3 as uuid), cast(?4 as text))
                        on conflict (organisation, address_mark) do update set invited_at = excluded.invited_at,
                            person = coalesce(excluded.person, invited.person),
                            role = coalesce(excluded.role, invited.role)
                        returning xmax = 0""")
                .setParameter(1, organisation)
                .setParameter(2, sealing.mark(organisation, email))
                .setParameter(3, person == null ? null : person.toString())
                .setParameter(4, promised == null ? null : promised.name())
                .getSingleResult();
    }

    void remove(UUID organisation, String email) {
        entities.createNativeQuery("delete from invited where organisation = ?1 and address_mark = ?2")
                .setParameter(1, organisation)
                .setParameter(2, sealing.mark(organisation, email))
                .executeUpdate();
    }

    /** Nobody else is to become the first administrator. */
    void removeAll(UUID organisation) {
        entities.createNativeQuery("delete from invited where organisation = ?1")
                .setParameter(1, organisation)
                .executeUpdate();
    }

    /** What is kept for this person, if they have been invited since their membership ended, and is used up by that. */
    Optional<Invited> use(UUID organisation, PersonId person, String email) {
        List<?> rows = entities.createNativeQuery("""
                        with used as (
                            delete from invited where organisation = ?1 and (address_mark = ?2 or person = ?3)
                            returning role, invited_at)
                        select max(u.role) from used u where u.invited_at > coalesce((
                            select m.ended_at from membership m where m.organisation = ?4 and m.person = ?5),
                            '-infinity')
                        having count(*) > 0""")
                .setParameter(1, organisation)
                .setParameter(2, sealing.mark(organisation, email))
                .setParameter(3, person.value())
                .setParameter(4, organisation)
                .setParameter(5, person.value())
                .getResultList();
        return rows.stream()
                .map(role -> new Invited(role == null ? null : Role.valueOf((String) role)))
                .findFirst();
    }

    /** An invitation that counts. */
    record Invited(@Nullable Role promised) {}
}
