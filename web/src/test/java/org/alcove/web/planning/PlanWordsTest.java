package org.alcove.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.alcove.circles.CircleId;
import org.alcove.people.PersonId;
import org.alcove.planning.Obstacle;
import org.alcove.planning.Rhythm;
import org.alcove.planning.SeriesCard;
import org.alcove.planning.SeriesId;
import org.alcove.planning.SeriesRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans in words. */
class PlanWordsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void howManyPlanToComeIsSaidInWordsAndNotCountedForLong() {
        assertThat(PlanWords.coming(0)).isEqualTo("Nobody has said yet that they plan to come.");
        assertThat(PlanWords.coming(3)).isEqualTo("Three people plan to come.");
        assertThat(PlanWords.coming(12)).isEqualTo("Twelve people plan to come.");
        assertThat(PlanWords.coming(13)).isEqualTo("More than twelve people plan to come.");
    }

    @Test
    void howOftenSomethingComesBackIsASentence() {
        assertThat(PlanWords.rhythm(series(Rhythm.WEEKLY, TUESDAY, null)))
                .isEqualTo("Every week on Tuesday at 19:00, without an end");
        assertThat(PlanWords.rhythm(series(Rhythm.MONTHLY, TUESDAY, TUESDAY.plusDays(60))))
                .isEqualTo("Every month on the fourth Tuesday at 19:00, until Saturday 23 January");
        assertThat(PlanWords.rhythm(series(Rhythm.MONTHLY, LocalDate.of(2026, 12, 31), null)))
                .isEqualTo("Every month on the last Thursday at 19:00, without an end");
    }

    @ParameterizedTest
    @EnumSource(Obstacle.Kind.class)
    void whateverStandsInTheWayHasASentence(Obstacle.Kind kind) {
        LocalDateTime time = TUESDAY.atTime(19, 0);

        assertThat(PlanWords.obstacle(new Obstacle(kind, time, time.plusDays(1))))
                .isNotBlank()
                .doesNotContain("{");
        assertThat(PlanWords.obstacle(new Obstacle(kind, time, null))).isNotBlank();
    }

    @Test
    void aClashNamesWhenTheyAreFree() {
        LocalDateTime time = TUESDAY.atTime(19, 0);

        assertThat(PlanWords.obstacle(new Obstacle(Obstacle.Kind.CLASH, time, time.plusHours(1))))
                .contains("Tuesday 24 November, 20:00");
    }

    @Test
    void daysThatAreNearAreCalledByTheirNames() {
        assertThat(PlanWords.day(TUESDAY, TUESDAY)).isEqualTo("Today");
        assertThat(PlanWords.day(TUESDAY.plusDays(1), TUESDAY)).isEqualTo("Tomorrow");
        assertThat(PlanWords.day(TUESDAY.plusDays(3), TUESDAY)).isEqualTo("Friday 27 November");
    }

    private static SeriesCard series(Rhythm rhythm, LocalDate first, @Nullable LocalDate last) {
        return new SeriesCard(
                new SeriesId(UUID.randomUUID()),
                new CircleId(UUID.randomUUID()),
                "Circle",
                "Evening",
                new PersonId(UUID.randomUUID()),
                "Amina",
                true,
                new SeriesRule(rhythm, first, last),
                LocalTime.of(19, 0),
                60,
                false,
                List.of());
    }
}
