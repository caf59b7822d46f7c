package org.alcove.vetting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alcove.audit.Action;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The applications of those who would like to host, for the administrators who record checks and decide. What was not
 * sent is not there for them. Nobody does anything about themselves ({@link Reason#ANOTHER_PERSON}).
 */
@Stateless
public class Applications {

    /** Applications on one page. */
    public static final int PAGE = 30;

    @Inject
    Organisations organisations;

    @Inject
    VettingRows rows;

    @Inject
    WaitingRows waiting;

    @Inject
    VettingChanges changes;

    @Inject
    AuditTrail trail;

    /** Those that wait, the oldest first: {@link #PAGE} after this one, and one more if there are more. */
    @ReadOnly
    public List<WaitingApplication> waiting(String slug, WaitingFor what, @Nullable UUID after) {
        organisations.require(slug, Role.ADMINISTRATOR);
        return waiting.page(what, after, PAGE + 1);
    }

    /** One in full, with what the applicant wrote. That it was opened is recorded. */
    public ApplicationView open(String slug, UUID id) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        VettingApplication found = rows.find(id)
                .filter(application -> application.dossier().moments().sent() != null)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such application"));
        trail.append(
                Entry.of(Action.APPLICATION_OPENED, administrator.organisation().value())
                        .by(administrator.as(Role.ADMINISTRATOR))
                        .about(VettingChanges.actor(found.dossier()))
                        .on("vettingApplication", id));
        return ApplicationView.of(
                id, found, new ApplicationView.Looking(administrator.person(), rows.now(), rows.deciders()));
    }

    /** Records a check under the administrator's own name; one recorded again replaces the earlier. */
    public void record(String slug, UUID id, CheckFinding finding) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        Instant now = rows.now();
        requireNotAfterToday(finding.day(), now, rows.zone());
        CheckRecord check = finding.by(administrator.person(), now);
        changes.apply(asker(administrator), id, new VettingCommand.RecordCheck(check));
    }

    /**
     * Records a training, also of somebody who hosts already: then the appointment's end moves with it. Refuses with
     * {@link Reason#MALFORMED} one that is still to come, does not count today, or would count for more than
     * {@link Training#LONGEST_YEARS} years.
     */
    public void record(String slug, UUID id, TrainingModule module, LocalDate doneOn, LocalDate expiresOn) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        Instant now = rows.now();
        ZoneId zone = rows.zone();
        requireNotAfterToday(doneOn, now, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!expiresOn.isAfter(doneOn)
                || expiresOn.isBefore(today)
                || expiresOn.isAfter(doneOn.plusYears(Training.LONGEST_YEARS))) {
            throw new Refusal(Reason.MALFORMED, "when the training expires");
        }
        Instant end = expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
        Training training = new Training(module, doneOn, expiresOn, end, administrator.person(), now);
        changes.apply(asker(administrator), id, new VettingCommand.RecordTraining(training));
    }

    /**
     * Appoints the applicant from now on. Refuses with {@link Reason#NOT_NOW} while something required is missing, and
     * with {@link Reason#ANOTHER_PERSON} where the policy asks for two and this administrator recorded what stands.
     */
    public void approve(String slug, UUID id, AppointmentLength length) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        changes.apply(
                asker(administrator),
                id,
                new VettingCommand.Approve(administrator.person(), rows.deciders(), length, rows.zone()));
    }

    /** Decides against it. The reason is for the applicant; the same two people as for an approval. */
    public void decline(String slug, UUID id, VettingReason reason) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        changes.apply(
                asker(administrator), id, new VettingCommand.Decline(administrator.person(), rows.deciders(), reason));
    }

    private static void requireNotAfterToday(@Nullable LocalDate day, Instant now, ZoneId zone) {
        if (day != null && day.isAfter(LocalDate.ofInstant(now, zone))) {
            throw new Refusal(Reason.MALFORMED, "a day that is still to come");
        }
    }

    private VettingChanges.Asker asker(Membership administrator) {
        return new VettingChanges.Asker(organisations.card(administrator), administrator.as(Role.ADMINISTRATOR));
    }
}
