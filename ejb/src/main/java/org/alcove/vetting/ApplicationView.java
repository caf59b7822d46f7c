package org.alcove.vetting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An application in full, as an administrator sees it.
 *
 * @param missing checks that are not there yet, or speak against an appointment
 * @param own whether the administrator who looks is the person it is of: they may do nothing with it
 * @param needsAnother whether somebody else has to decide, since this administrator recorded what stands, or nobody has
 */
public record ApplicationView(
        UUID id,
        PersonId person,
        VettingState state,
        ApplicationText text,
        @Nullable Instant sentAt,
        @Nullable Instant decidedAt,
        @Nullable PersonId decidedBy,
        @Nullable String reason,
        Map<Check, CheckRecord> checks,
        List<Training> trainings,
        Set<Check> missing,
        Set<TrainingModule> missingTrainings,
        @Nullable Instant hostUntil,
        @Nullable Instant agreedUntil,
        boolean own,
        boolean needsAnother) {

    static ApplicationView of(UUID id, VettingApplication application, Looking looking) {
        Dossier dossier = application.dossier();
        Dossier.@Nullable Term term = dossier.term();
        Evidence evidence = application.evidence();
        return new ApplicationView(
                id,
                dossier.person(),
                dossier.state(),
                dossier.text(),
                dossier.moments().sent(),
                dossier.moments().decided(),
                dossier.moments().decidedBy(),
                dossier.reason(),
                evidence.checks(),
                evidence.trainings(),
                evidence.missingChecks(),
                evidence.missingTrainings(looking.now()),
                application.hostUntil().orElse(null),
                term == null ? null : term.until(),
                dossier.person().equals(looking.who()),
                !evidence.mayBeDecidedBy(looking.who(), looking.deciders()));
    }

    /** Who looks, when, and how many people a decision takes. */
    record Looking(PersonId who, Instant now, int deciders) {}

    /** Everything that is required is there. */
    public boolean isReady() {
        return missing.isEmpty() && missingTrainings.isEmpty();
    }

    @Override
    public String toString() {
        return "ApplicationView " + state;
    }
}
