package org.alcove.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.alcove.people.PersonId;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.MembershipType;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserSessionRepresentation;

/**
 * Changes at Keycloak what it knows of a person, and nothing that is so already. Whoever has no account there, and an
 * organisation that it does not know, have nothing to change. Anything else that it does not do is thrown, as
 * {@link Realm} does.
 */
@ApplicationScoped
class RealmMirror {

    private static final Logger LOG = System.getLogger(RealmMirror.class.getName());

    private static final String HOST = "host";
    private static final UUID NOBODY = new UUID(0, 0);

    /** Keycloak tells when a session began in whole seconds and by its own clock: rather one too many than one too few. */
    private static final Duration CLOCKS = Duration.ofSeconds(2);

    @Inject
    private Realm realm;

    /**
     * Asks about nobody. The first question loads what all others use, and takes longer than anybody waits on a page: so
     * it is asked while nobody does.
     */
    void greet() {
        try {
            realm.ask(each ->
                    each.users().get(NOBODY.toString()).roles().realmLevel().listEffective());
        } catch (WebApplicationException unknown) {
            // Keycloak answers
        }
    }

    void hostRole(PersonId person, boolean theirs) {
        ifThere(each -> {
            RoleScopeResource roles =
                    each.users().get(person.toString()).roles().realmLevel();
            boolean has =
                    roles.listAll().stream().anyMatch(role -> role.getName().equals(HOST));
            if (has != theirs) {
                List<RoleRepresentation> host = List.of(each.roles().get(HOST).toRepresentation());
                if (theirs) {
                    roles.add(host);
                } else {
                    roles.remove(host);
                }
            }
        });
    }

    /** An account that the organisation's own identity provider brought would be deleted with it: it stays. */
    void membership(UUID organisation, PersonId person, boolean theirs) {
        ifThere(each -> {
            OrganizationMembersResource members =
                    each.organizations().get(organisation.toString()).members();
            if (theirs) {
                add(each, members, person);
            } else if (members.member(person.toString()).toRepresentation().getMembershipType()
                    == MembershipType.MANAGED) {
                LOG.log(
                        Level.INFO,
                        "Somebody who belongs to an organisation no longer stays listed there at Keycloak:"
                                + " without it their account, which is kept by an identity provider, would be deleted");
            } else {
                Realm.done(members.member(person.toString()).delete());
            }
        });
    }

    /** Those that began by then. */
    void endSessions(PersonId person, Instant before) {
        long last = before.plus(CLOCKS).toEpochMilli();
        List<String> old = new ArrayList<>();
        ifThere(each -> each.users().get(person.toString()).getUserSessions().stream()
                .filter(session -> session.getStart() <= last)
                .map(UserSessionRepresentation::getId)
                .forEach(old::add));
        old.forEach(session -> ifThere(each -> each.deleteSession(session, false)));
    }

    private static void add(RealmResource realm, OrganizationMembersResource members, PersonId person) {
        realm.users().get(person.toString()).toRepresentation();
        try {
            Realm.done(members.addMember(person.toString()));
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() != Status.CONFLICT.getStatusCode()) {
                throw refused;
            }
        }
    }

    private void ifThere(Consumer<RealmResource> change) {
        try {
            realm.change(each -> {
                change.accept(each);
                return "";
            });
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() != Status.NOT_FOUND.getStatusCode()) {
                throw refused;
            }
        }
    }
}
