package org.alcove.vetting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands, as the person it is of sees it: what was done and when, never by whom or what it came to.
 *
 * @param recorded the checks that were seen to
 * @param missing the trainings that are required and do not count at this moment
 * @param hostUntil until when they may host; null while they may not
 * @param agreedUntil what was agreed; later than {@code hostUntil} when a training expires before
 * @param mayWish to go on when the appointment ends
 */
public record Standing(
        UUID id,
        VettingState state,
        ApplicationText text,
        Instant savedAt,
        @Nullable Instant sentAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        Map<Check, Instant> recorded,
        List<Training> trainings,
        Set<TrainingModule> missing,
        @Nullable Instant hostUntil,
        @Nullable Instant agreedUntil,
        boolean mayWish) {

    static Standing of(UUID id, VettingApplication application, Instant now) {
        Dossier dossier = application.dossier();
        Dossier.@Nullable Term term = dossier.term();
        Evidence evidence = application.evidence();
        return new Standing(
                id,
                dossier.state(),
                dossier.text(),
                dossier.moments().saved(),
                dossier.moments().sent(),
                dossier.moments().decided(),
                dossier.reason(),
                evidence.checks().values().stream().collect(Collectors.toMap(CheckRecord::check, CheckRecord::at)),
                evidence.trainings(),
                evidence.missingTrainings(now),
                application.hostUntil().orElse(null),
                term == null ? null : term.until(),
                application.mayWish(now));
    }

    @Override
    public String toString() {
        return "Standing " + state;
    }
}
