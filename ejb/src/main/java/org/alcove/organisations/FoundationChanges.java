package org.alcove.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alcove.accounts.Invitation;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.people.PersonId;

/** Our side of a new organisation: each step with its entry, in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class FoundationChanges {

    private static final String FOUNDER = "founder";

    @PersistenceContext(unitName = "alcove")
    private EntityManager entities;

    @Inject
    private Organisations organisations;

    @Inject
    private OrganisationNames names;

    @Inject
    private InvitationRows invitations;

    @Inject
    private AuditTrail trail;

    /** An organisation that is there; empty while nobody has ever come to it. */
    record Found(UUID id, String name, boolean empty) {

        /** Whoever sets up the same once more goes on with it. */
        boolean isOpenTo(String wanted) {
            return empty && name.equals(wanted.strip());
        }
    }

    Optional<Found> find(Slug slug) {
        return names.find(slug.value()).map(organisation -> {
            organisations.enter(organisation);
            List<?> rows = entities.createNativeQuery("""
                            select o.name, not exists (select from membership m where m.organisation = o.id)
                            from organisation o where o.id = ?1""")
                    .setParameter(1, organisation.value())
                    .getResultList();
            Object[] row = (Object[]) rows.get(0);
            return new Found(organisation.value(), (String) row[0], (Boolean) row[1]);
        });
    }

    /** There from now on, with nobody in it; and one person is about to be invited to be its administrator. */
    void found(UUID id, NewOrganisation wanted, PersonId founder, boolean first, List<Invitation> withdrawn) {
        if (first) {
            entities.createNativeQuery("select cast(found_organisation(?1, ?2, ?3, ?4) as text)")
                    .setParameter(1, id)
                    .setParameter(2, wanted.slug().value())
                    .setParameter(3, wanted.name())
                    .setParameter(4, wanted.timeZone().getId())
                    .getSingleResult();
        }
        organisations.enter(new OrganisationId(id));
        if (first) {
            trail.append(Entry.of(Action.ORGANISATION_FOUNDED, id)
                    .by(by(founder))
                    .after(Map.of("timeZone", wanted.timeZone().getId())));
        }
        withdrawn.forEach(each -> trail.append(entry(Action.PERSON_NO_LONGER_INVITED, id, each.email(), founder)));
        invitations.removeAll(id);
        invitations.add(id, wanted.administrator().text(), null, Role.ADMINISTRATOR);
        trail.append(entry(Action.PERSON_INVITED, id, wanted.administrator().text(), founder)
                .after(Map.of("role", Role.ADMINISTRATOR.name())));
    }

    /** It did not go out after all. */
    void notInvited(UUID id, NewOrganisation wanted, PersonId founder) {
        organisations.enter(new OrganisationId(id));
        invitations.removeAll(id);
        trail.append(entry(Action.PERSON_NOT_INVITED, id, wanted.administrator().text(), founder));
    }

    private static Entry entry(Action action, UUID id, String address, PersonId founder) {
        return Entry.of(action, id).by(by(founder)).sealed("address", address);
    }

    private static Actor by(PersonId founder) {
        return Actor.staff(founder.value(), FOUNDER);
    }
}
