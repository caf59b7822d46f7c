package org.alcove.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.OrganizationInvitationRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * The accounts of people and who was invited, asked of Keycloak. Who may know or do it is for the facade that asks to
 * say. Never asked on the way into a room. Except for {@link #of}, whatever Keycloak does not answer is refused with
 * {@link Reason#NOT_NOW}; an organisation or invitation that it does not know, with {@link Reason#NOT_FOUND}.
 */
@ApplicationScoped
public class Accounts {

    private static final Logger LOG = System.getLogger(Accounts.class.getName());

    /** Who may found an organisation holds this role at Keycloak. */
    private static final String FOUNDER = "founder";

    private static final Pattern INVITATION = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private static final int AT_ONCE = 50;
    private static final int MOST_INVITATIONS = 500;
    private static final Duration PATIENCE = Duration.ofMillis(1_800);

    private final KnownAccounts known = new KnownAccounts(System::nanoTime);

    @Inject
    private Realm realm;

    @Inject
    @ConfigProperty(name = "alcove.public.url", defaultValue = "http://localhost:9080")
    private String publicUrl;

    /**
     * The accounts of these people. Whoever Keycloak does not know is not in it, and nobody new is while Keycloak does not
     * answer within two seconds: a page then says that names are not known at the moment, and works. What it says may be
     * a minute old.
     */
    public Map<PersonId, Account> of(Set<PersonId> people) {
        Map<PersonId, Account> found = new LinkedHashMap<>();
        people.forEach(person -> known.find(person).ifPresent(account -> found.put(person, account)));
        List<PersonId> asked =
                people.stream().filter(person -> !found.containsKey(person)).toList();
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (int i = 0; i < asked.size() && System.nanoTime() < end; i += AT_ONCE) {
                accounts(asked.subList(i, Math.min(i + AT_ONCE, asked.size())))
                        .forEach(account -> found.put(account.person(), account));
            }
        } catch (NoAnswer | FaultToleranceException | WebApplicationException silence) {
            tell(silence);
        }
        return found;
    }

    /**
     * Where a letter reaches this person, asked at this moment and kept nowhere: the address that they have shown to be
     * theirs. Empty when there is none, and when they may not sign in.
     */
    public Optional<EmailAddress> addressOf(PersonId person) {
        return answered(() -> realm.ask(each -> each.users().search("id:" + person, 0, 1, true))).stream()
                .filter(user -> user.isEnabled() && user.isEmailVerified() && user.getEmail() != null)
                .map(UserRepresentation::getEmail)
                .filter(EmailAddress::isOne)
                .map(EmailAddress::of)
                .findFirst();
    }

    /** Has Keycloak note that this address is theirs, if it is still the one that Keycloak knows. */
    public void confirm(Account account) {
        answered(() -> realm.change(each -> {
            UserResource user = each.users().get(account.person().toString());
            UserRepresentation known = user.toRepresentation();
            if (!known.isEmailVerified() && account.email().equalsIgnoreCase(known.getEmail())) {
                known.setEmailVerified(true);
                user.update(known);
            }
            return "";
        }));
    }

    /** Some of those who belong to the organisation at Keycloak: whose name, user name or address holds these words. */
    public List<PersonId> search(UUID organisation, String words, int most) {
        return answered(() -> realm.ask(each -> at(each, organisation).members().search(words, false, 0, most)))
                .stream()
                .map(member -> new PersonId(UUID.fromString(member.getId())))
                .toList();
    }

    /**
     * Lets Keycloak send an invitation, whether it knows the address or not. Somebody who has an open one gets it again.
     * Refuses what is no address with {@link Reason#MALFORMED}, and who belongs to the organisation already with
     * {@link Reason#NOT_NOW}.
     */
    public void invite(UUID organisation, String email) {
        EmailAddress address = EmailAddress.of(email);
        Optional<Invitation> open = invitations(organisation).stream()
                .filter(invitation -> invitation.email().equalsIgnoreCase(address.text()))
                .findFirst();
        if (open.isPresent()) {
            resend(organisation, open.get().id());
        } else {
            change(organisation, at -> Realm.done(at.members().inviteUser(address.text(), null, null)));
        }
    }

    /** Invitations that nobody has accepted yet, the newest first: 500 of them at most. */
    public List<Invitation> invitations(UUID organisation) {
        return answered(() -> realm.ask(each ->
                        at(each, organisation).invitations().list(null, null, null, null, null, 0, MOST_INVITATIONS)))
                .stream()
                .map(Accounts::invitation)
                .sorted((one, other) -> other.sentAt().compareTo(one.sentAt()))
                .toList();
    }

    /** Its link stops working. */
    public void withdraw(UUID organisation, String invitation) {
        change(organisation, at -> Realm.done(at.invitations().delete(requireId(invitation))));
    }

    /** A new letter with a new link; the old one stops working. */
    public void resend(UUID organisation, String invitation) {
        change(organisation, at -> Realm.done(at.invitations().resend(requireId(invitation))));
    }

    /**
     * Makes an organisation at Keycloak. Its people come to its first page after they have accepted an invitation. Refuses
     * a name or alias that Keycloak has already with {@link Reason#NOT_NOW}.
     *
     * @param alias the same as in the address of its pages
     * @return its id, at Keycloak and here
     */
    public UUID create(String name, String alias) {
        OrganizationRepresentation wanted = new OrganizationRepresentation();
        wanted.setName(name);
        wanted.setAlias(alias);
        // a visit that has begun before does not know of this organisation: so it begins anew
        wanted.setRedirectUrl(publicUrl.replaceFirst("/$", "") + "/sign-in?to=/o/" + alias + "/");
        return UUID.fromString(answered(
                () -> realm.change(each -> Realm.done(each.organizations().create(wanted)))));
    }

    /** The organisation of this name and alias, if Keycloak has one. */
    public Optional<UUID> organisation(String name, String alias) {
        return answered(() -> realm.ask(each -> each.organizations().search(name, true, 0, AT_ONCE))).stream()
                .filter(found -> alias.equals(found.getAlias()))
                .map(found -> UUID.fromString(found.getId()))
                .findFirst();
    }

    /** Whether Keycloak says at this moment that this person may found organisations. */
    public boolean mayFound(PersonId person) {
        List<RoleRepresentation> roles = answered(() -> realm.ask(
                each -> each.users().get(person.toString()).roles().realmLevel().listEffective()));
        return roles.stream().anyMatch(role -> role.getName().equals(FOUNDER));
    }

    private List<Account> accounts(List<PersonId> people) {
        String ids = people.stream().map(PersonId::toString).collect(Collectors.joining(" ", "id:", ""));
        List<Account> accounts = realm.ask(each -> each.users().search(ids, 0, AT_ONCE, true)).stream()
                .map(Accounts::account)
                .toList();
        accounts.forEach(known::keep);
        return accounts;
    }

    private void change(UUID organisation, Function<OrganizationResource, String> change) {
        answered(() -> realm.change(each -> change.apply(at(each, organisation))));
    }

    private static OrganizationResource at(RealmResource realm, UUID organisation) {
        return realm.organizations().get(organisation.toString());
    }

    private static Account account(UserRepresentation user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Account(
                new PersonId(UUID.fromString(user.getId())),
                user.getUsername(),
                name.isEmpty() ? user.getUsername() : name,
                Objects.requireNonNullElse(user.getEmail(), ""));
    }

    private static Invitation invitation(OrganizationInvitationRepresentation kept) {
        return new Invitation(
                kept.getId(),
                kept.getEmail(),
                Instant.ofEpochSecond(kept.getSentDate()),
                Instant.ofEpochSecond(kept.getExpiresAt()),
                kept.getStatus() == OrganizationInvitationRepresentation.Status.EXPIRED);
    }

    private static String requireId(String invitation) {
        if (!INVITATION.matcher(invitation).matches()) {
            throw new Refusal(Reason.NOT_FOUND, "no such invitation");
        }
        return invitation;
    }

    /** What Keycloak answers, or the refusal that says why it does not. */
    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (NoAnswer | FaultToleranceException silence) {
            tell(silence);
            throw new Refusal(Reason.NOT_NOW, "Keycloak does not answer");
        } catch (WebApplicationException refused) {
            Reason reason = reason(refused.getResponse().getStatus());
            if (reason == Reason.MALFORMED) {
                tell(refused);
            }
            throw new Refusal(reason, "refused by Keycloak");
        }
    }

    /** Why, for whoever looks after the server: a status or the kind of a failure, never what was asked about. */
    private static void tell(RuntimeException silence) {
        String why = silence instanceof WebApplicationException refused
                ? "status " + refused.getResponse().getStatus()
                : NoAnswer.why(silence);
        LOG.log(Level.WARNING, "Keycloak does not do what it is asked to: {0}", why);
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 404 -> Reason.NOT_FOUND;
            case 409 -> Reason.NOT_NOW;
            default -> Reason.MALFORMED;
        };
    }
}
