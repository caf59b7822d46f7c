package org.alcove.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On which days a series is. */
class SeriesRuleTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void aWeeklySeriesIsOnItsWeekdayUntilItsLastDay() {
        SeriesRule rule = new SeriesRule(Rhythm.WEEKLY, TUESDAY, TUESDAY.plusDays(20));

        assertThat(rule.days(TUESDAY.minusDays(30), TUESDAY.plusYears(1)))
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(2));
    }

    @Test
    void everySecondWeekIsCountedFromTheFirstDayHoweverLateOneLooks() {
        SeriesRule rule = new SeriesRule(Rhythm.FORTNIGHTLY, TUESDAY, null);

        assertThat(rule.days(TUESDAY.plusDays(99), TUESDAY.plusDays(130)))
                .containsExactly(TUESDAY.plusDays(112), TUESDAY.plusDays(126));
    }

    @Test
    void aMonthlySeriesIsOnTheSameWeekdayOfTheMonth() {
        SeriesRule rule = new SeriesRule(Rhythm.MONTHLY, LocalDate.of(2026, 12, 8), null);

        assertThat(rule.days(TUESDAY, LocalDate.of(2027, 3, 31)))
                .containsExactly(
                        LocalDate.of(2026, 12, 8),
                        LocalDate.of(2027, 1, 12),
                        LocalDate.of(2027, 2, 9),
                        LocalDate.of(2027, 3, 9));
    }

    @Test
    void theFifthOfAWeekdayIsTheLastInMonthsThatHaveFour() {
        SeriesRule rule = new SeriesRule(Rhythm.MONTHLY, LocalDate.of(2027, 1, 31), null);

        assertThat(rule.days(TUESDAY, LocalDate.of(2027, 4, 30)))
                .containsExactly(
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 3, 28),
                        LocalDate.of(2027, 4, 25));
    }

    @Test
    void thereIsNoDayBeforeTheFirstNorAfterTheLast() {
        SeriesRule rule = new SeriesRule(Rhythm.WEEKLY, TUESDAY, TUESDAY);

        assertThat(rule.days(TUESDAY.minusYears(1), TUESDAY.minusDays(1))).isEmpty();
        assertThat(rule.days(TUESDAY.plusDays(1), TUESDAY.plusYears(1))).isEmpty();
    }

    /** Whatever part of time one looks at, one sees the same days as when looking at the whole. */
    @ParameterizedTest
    @EnumSource(Rhythm.class)
    void lookingInPiecesShowsWhatLookingAtOnceShows(Rhythm rhythm) {
        Random random = new Random(rhythm.name().hashCode());
        for (int round = 0; round < 200; round++) {
            LocalDate first = TUESDAY.plusDays(random.nextInt(800));
            SeriesRule rule = new SeriesRule(rhythm, first, random.nextBoolean() ? null : first.plusDays(200));
            LocalDate cut = first.plusDays(random.nextInt(250));
            LocalDate end = first.plusDays(300);
            List<LocalDate> whole = rule.days(first, end);

            assertThat(rule.days(first, cut))
                    .isEqualTo(whole.stream().filter(day -> !day.isAfter(cut)).toList());
            assertThat(rule.days(cut.plusDays(1), end))
                    .isEqualTo(whole.stream().filter(day -> day.isAfter(cut)).toList());
            DayOfWeek weekday = first.getDayOfWeek();
            assertThat(whole).contains(first).allMatch(day -> day.getDayOfWeek() == weekday);
        }
    }
}
