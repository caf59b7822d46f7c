package org.alcove.vetting;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.people.PersonId;

/** What was recorded about an applicant: the newest of each check and of each training. */
final class Evidence {

    private final Map<Check, CheckRecord> checks = new EnumMap<>(Check.class);
    private final Map<TrainingModule, Training> trainings = new EnumMap<>(TrainingModule.class);

    void put(CheckRecord check) {
        checks.put(check.check(), check);
    }

    void put(Training training) {
        trainings.put(training.module(), training);
    }

    Map<Check, CheckRecord> checks() {
        return Map.copyOf(checks);
    }

    /** In the order of the modules. */
    List<Training> trainings() {
        return List.copyOf(trainings.values());
    }

    boolean has(Check check) {
        return checks.containsKey(check);
    }

    boolean isComplete(Instant now) {
        return missingChecks().isEmpty() && missingTrainings(now).isEmpty();
    }

    /** Not recorded, or recorded with something that speaks against an appointment. */
    Set<Check> missingChecks() {
        Set<Check> missing = EnumSet.allOf(Check.class);
        checks.values().stream()
                .filter(CheckRecord::isClear)
                .map(CheckRecord::check)
                .forEach(missing::remove);
        return missing;
    }

    /** Required, and not current. */
    Set<TrainingModule> missingTrainings(Instant now) {
        Set<TrainingModule> missing = TrainingModule.required();
        trainings.values().stream()
                .filter(training -> training.isCurrent(now))
                .map(Training::module)
                .forEach(missing::remove);
        return missing;
    }

    /** The first moment at which a required training does not count any more; long ago when one is missing. */
    Instant trainedUntil() {
        return TrainingModule.required().stream()
                .map(module -> Optional.ofNullable(trainings.get(module))
                        .map(Training::expiresAt)
                        .orElse(Instant.EPOCH))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /**
     * Where two are asked for, whoever decides has recorded none of the checks and trainings that stand, and somebody
     * else has recorded some: so there are always two.
     */
    boolean mayBeDecidedBy(PersonId decider, int deciders) {
        Set<PersonId> recorders = recorders();
        return deciders == 1 || (!recorders.isEmpty() && !recorders.contains(decider));
    }

    private Set<PersonId> recorders() {
        return Stream.concat(
                        checks.values().stream().map(CheckRecord::by),
                        trainings.values().stream().map(Training::by))
                .collect(Collectors.toSet());
    }
}
