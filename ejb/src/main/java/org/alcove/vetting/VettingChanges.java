package org.alcove.vetting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alcove.accounts.Mirror;
import org.alcove.audit.Actor;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.letters.LetterKind;
import org.alcove.letters.Letters;
import org.alcove.organisations.OrganisationCard;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one way in which an application changes: its row is locked, the command applied at PostgreSQL's time, the right to
 * host brought to where it should be, and the change recorded, all in the caller's transaction.
 */
@Dependent
class VettingChanges {

    static final String APPLICANT = "applicant";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Inject
    VettingRows rows;

    @Inject
    RightToHost right;

    @Inject
    Mirror mirror;

    @Inject
    Letters letters;

    @Inject
    AuditTrail trail;

    @Inject
    @ConfigProperty(name = "alcove.public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    /** Somebody who asks, in the role in which they do, and where. */
    record Asker(OrganisationCard organisation, Actor actor) {

        UUID where() {
            return organisation.id().value();
        }
    }

    /** Does what is asked; not in this organisation is not there. */
    void apply(Asker asker, UUID id, VettingCommand command) {
        VettingApplication application = locked(id);
        Dossier before = application.dossier();
        if (command instanceof VettingCommand.ByAdministrator
                && before.moments().sent() == null) {
            throw new Refusal(Reason.NOT_FOUND, "not sent: nobody but the applicant knows of it");
        }
        Optional<Instant> hostBefore = application.hostUntil();
        Optional<VettingEvent> event = application.apply(command, rows.now());
        if (event.isEmpty()) {
            return;
        }
        store(asker, id, application, command);
        boolean moved = !application.hostUntil().equals(hostBefore);
        if (moved) {
            right.reach(asker.where(), before.person(), application.hostUntil());
        }
        tell(asker, application, event.get());
        event.get().action().ifPresent(action -> {
            Entry entry = Entry.of(action, asker.where())
                    .by(before.person().value().equals(asker.actor().person()) ? actor(before) : asker.actor())
                    .on("vettingApplication", id)
                    .before(facts(before, hostBefore, moved))
                    .after(facts(application, command, moved));
            trail.append(concerning(entry, application.dossier(), command));
        });
    }

    /** Keeps what an applicant has written, which is theirs alone until they send it. */
    void keep(UUID id, ApplicationText text) {
        VettingApplication application = locked(id);
        application.apply(new VettingCommand.Save(text), rows.now());
        rows.store(id, application);
    }

    private VettingApplication locked(UUID id) {
        return rows.lock(id).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such application"));
    }

    private void store(Asker asker, UUID id, VettingApplication application, VettingCommand command) {
        if (command instanceof VettingCommand.RecordCheck recorded) {
            rows.store(asker.where(), id, recorded.check());
        } else if (command instanceof VettingCommand.RecordTraining recorded) {
            rows.store(asker.where(), application.dossier().person(), recorded.training());
        }
        rows.store(id, application);
    }

    private void tell(Asker asker, VettingApplication application, VettingEvent event) {
        PersonId person = application.dossier().person();
        if (event == VettingEvent.WITHDRAWN) {
            mirror.endSessionsOf(asker.where(), person);
        } else if (event == VettingEvent.RENEWAL_ASKED) {
            OrganisationCard organisation = asker.organisation();
            String day = application
                    .hostUntil()
                    .map(end -> DAY.format(end.atZone(organisation.timeZone())))
                    .orElseThrow();
            Map<String, String> values =
                    Map.of("day", day, "link", publicUrl + "/o/" + organisation.slug() + "/hosting");
            letters.write(asker.where(), person, LetterKind.APPOINTMENT_ENDS, values);
        }
    }

    /** The person it is about is named by their key, with where their vetting stands; why is sealed under it. */
    private static Entry concerning(Entry entry, Dossier dossier, VettingCommand command) {
        Actor person = actor(dossier);
        if (person.person() != null && person.person().equals(entry.by().person())) {
            return entry;
        }
        Entry about = entry.about(person);
        return command instanceof VettingCommand.WithReason why
                ? about.sealed("reason", why.reason().text())
                : about;
    }

    /** The person an application is of, as the audit trail knows them. */
    static Actor actor(Dossier dossier) {
        String role = dossier.state().isAppointment() ? "host" : APPLICANT;
        return Actor.staff(dossier.person().value(), role)
                .vetted(dossier.state().word());
    }

    private static Map<String, String> facts(Dossier dossier, Optional<Instant> host, boolean moved) {
        Map<String, String> facts = new HashMap<>();
        facts.put("state", dossier.state().word());
        if (moved) {
            host.ifPresent(end -> facts.put("hostsUntil", end.toString()));
        }
        return facts;
    }

    private static Map<String, String> facts(VettingApplication after, VettingCommand command, boolean moved) {
        Map<String, String> facts = facts(after.dossier(), after.hostUntil(), moved);
        if (command instanceof VettingCommand.RecordCheck recorded) {
            CheckRecord check = recorded.check();
            facts.put("check", check.check().name());
            facts.put("result", check.outcome().name());
            Optional.ofNullable(check.kind()).ifPresent(kind -> facts.put("kind", kind.name()));
            Optional.ofNullable(check.day()).ifPresent(day -> facts.put("day", day.toString()));
        } else if (command instanceof VettingCommand.RecordTraining recorded) {
            facts.put("module", recorded.training().module().name());
            facts.put("day", recorded.training().doneOn().toString());
            facts.put("expires", recorded.training().expiresOn().toString());
        }
        return facts;
    }
}
