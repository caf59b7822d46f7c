package org.alcove.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.alcove.people.PersonId;

/**
 * What has to become true at Keycloak because something became true here. Each call is kept in the transaction of the
 * change, so that neither exists without the other, and is brought about afterwards by {@link MirrorRound}, tried again with
 * growing pauses while Keycloak is down. A call names a target and not a step: whoever brings it about looks at what is so by then. The
 * transaction must have entered the organisation.
 */
@Dependent
public class Mirror {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** The realm role {@code host}: theirs while they have a current appointment in any organisation. */
    public void hostRoleOf(UUID organisation, PersonId person) {
        keep(Target.What.HOST_ROLE, person, organisation);
    }

    /** No session of this person that began before now goes on. */
    public void endSessionsOf(UUID organisation, PersonId person) {
        keep(Target.What.SESSIONS, person, organisation);
    }

    /** Belongs to Keycloak's organisation only while there is a membership here. */
    public void membershipOf(UUID organisation, PersonId person) {
        keep(Target.What.MEMBERSHIP, person, organisation);
    }

    private void keep(Target.What what, PersonId person, UUID organisation) {
        entities.createNativeQuery("""
                        insert into to_mirror (what, person, organisation) values (?1, ?2, ?3)
                        on conflict (what, person, organisation) do update set
                            asked = to_mirror.asked + 1, attempts = 0, due_at = now(),
                            since = case to_mirror.what when 'SESSIONS' then now() else to_mirror.since end""")
                .setParameter(1, what.name())
                .setParameter(2, person.value())
                .setParameter(3, organisation)
                .executeUpdate();
    }
}
