package org.alcove.circles;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;

/** Keeps who led which room of a circle while it was live, in the transaction that says so: for how many they have held. */
@Dependent
public class Leading {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** Said again, it changes nothing. */
    public void led(OrganisationId organisation, CircleId circle, UUID room, Set<PersonId> hosts) {
        entities.createNativeQuery("""
                        insert into room_led (organisation, circle, room, person)
                        select cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), person
                          from unnest(cast(string_to_array(?4, ',') as uuid[])) as p (person)
                        on conflict do nothing""")
                .setParameter(1, organisation.toString())
                .setParameter(2, circle.toString())
                .setParameter(3, room.toString())
                .setParameter(4, hosts.stream().map(PersonId::toString).collect(Collectors.joining(",")))
                .executeUpdate();
    }
}
