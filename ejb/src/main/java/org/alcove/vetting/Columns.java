package org.alcove.vetting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Rows of the database as what they mean. */
final class Columns {

    private Columns() {}

    /** A moment, exact to what PostgreSQL keeps. */
    static String micros(String expression) {
        return "cast(extract(epoch from " + expression + ") * 1000000 as bigint)";
    }

    static @Nullable Instant instant(@Nullable Object micros) {
        return micros == null ? null : Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
    }

    static Instant required(@Nullable Object micros) {
        return Objects.requireNonNull(instant(micros));
    }

    static PersonId person(@Nullable Object id) {
        return new PersonId(UUID.fromString((String) Objects.requireNonNull(id)));
    }

    static Dossier dossier(@Nullable Object[] row) {
        ApplicationText text = new ApplicationText(
                word(row[2]),
                word(row[3]),
                new Referee(word(row[4]), word(row[5])),
                new Referee(word(row[6]), word(row[7])),
                Boolean.TRUE.equals(row[8]));
        Dossier.Moments moments = new Dossier.Moments(
                required(row[9]), instant(row[10]), instant(row[11]), row[12] == null ? null : person(row[12]));
        @Nullable Instant until = instant(row[14]);
        Dossier.@Nullable Term term =
                until == null ? null : new Dossier.Term(until, ((Number) Objects.requireNonNull(row[15])).intValue());
        return new Dossier(person(row[0]), VettingState.valueOf(word(row[1])), text, moments, (String) row[13], term);
    }

    static CheckRecord check(@Nullable Object[] row) {
        return new CheckRecord(
                Check.valueOf(word(row[0])),
                CheckOutcome.valueOf(word(row[1])),
                row[2] == null ? null : BackgroundKind.valueOf(word(row[2])),
                row[3] == null ? null : LocalDate.parse(word(row[3])),
                person(row[4]),
                required(row[5]));
    }

    static Training training(@Nullable Object[] row) {
        return new Training(
                TrainingModule.valueOf(word(row[0])),
                LocalDate.parse(word(row[1])),
                LocalDate.parse(word(row[2])),
                required(row[3]),
                person(row[4]),
                required(row[5]));
    }

    private static String word(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }
}
