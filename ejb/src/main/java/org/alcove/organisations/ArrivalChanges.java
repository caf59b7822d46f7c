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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.accounts.Mirror;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.people.PersonId;

/** A membership begins, or begins again: one organisation after another, each in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ArrivalChanges {

    @PersistenceContext(unitName = "alcove")
    private EntityManager entities;

    @Inject
    private Organisations organisations;

    @Inject
    private OrganisationNames names;

    @Inject
    private TenantWall wall;

    @Inject
    private InvitationRows invitations;

    @Inject
    private MemberRows members;

    @Inject
    private Mirror mirror;

    @Inject
    private AuditTrail trail;

    /** In which of these organisations the person does not belong at this moment. */
    Set<String> waiting(PersonId person, List<String> slugs) {
        return slugs.stream()
                .filter(slug -> names.find(slug)
                        .filter(organisation -> !state(organisation, person).equals("CURRENT"))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Begins it, if it may begin; whether it did by an invitation. Twice at the same moment, it begins once. */
    boolean begin(PersonId person, String slug, String email) {
        Optional<OrganisationId> organisation = names.find(slug);
        if (organisation.isEmpty()) {
            return false;
        }
        organisations.enter(organisation.get());
        wall.lock(organisation.get().value());
        return begin(organisation.get(), person, email);
    }

    private boolean begin(OrganisationId where, PersonId person, String email) {
        UUID organisation = where.value();
        String state = state(where, person);
        if (state.equals("CURRENT")) {
            return false;
        }
        Optional<InvitationRows.Invited> invited = invitations.use(organisation, person, email);
        if (state.equals("ENDED") && invited.isEmpty()) {
            return false;
        }
        entities.createNativeQuery("""
                        insert into membership (organisation, person) values (?1, ?2)
                        on conflict (organisation, person) do update set since = now(), ended_at = null""")
                .setParameter(1, organisation)
                .setParameter(2, person.value())
                .executeUpdate();
        Actor member = Actor.staff(person.value(), Role.MEMBER.word());
        trail.append(Entry.of(Action.MEMBERSHIP_BEGAN, organisation)
                .by(member)
                .purpose(invited.isPresent() ? "invited" : "listed"));
        invited.map(InvitationRows.Invited::promised).ifPresent(role -> {
            members.give(organisation, person, role);
            trail.append(Entry.of(Action.ROLE_GIVEN, organisation)
                    .about(member)
                    .purpose("promised")
                    .after(Map.of("role", role.name())));
        });
        mirror.membershipOf(organisation, person);
        return invited.isPresent();
    }

    private String state(OrganisationId organisation, PersonId person) {
        organisations.enter(organisation);
        return (String) entities.createNativeQuery("""
                        select coalesce((
                            select case when m.ended_at <= now() then 'ENDED' else 'CURRENT' end from membership m
                            where m.organisation = ?1 and m.person = ?2), 'NEVER')""")
                .setParameter(1, organisation.value())
                .setParameter(2, person.value())
                .getSingleResult();
    }
}
