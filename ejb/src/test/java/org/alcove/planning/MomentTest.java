package org.alcove.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a local time means where clocks are changed, north and south. */
class MomentTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @ParameterizedTest
    @CsvSource({
        // first day, zone, and what the clock in UTC shows before and after the change
        "2027-03-23, Europe/Copenhagen, 18:00, 17:00",
        "2026-10-20, Europe/Copenhagen, 17:00, 18:00",
        "2027-03-30, Australia/Sydney, 08:00, 09:00",
        "2026-09-29, Australia/Sydney, 09:00, 08:00",
    })
    void sevenInTheEveningStaysSevenInTheEvening(LocalDate first, ZoneId zone, LocalTime before, LocalTime after) {
        var days = new SeriesRule(Rhythm.WEEKLY, first, null).days(first, first.plusDays(7));

        var moments = days.stream()
                .map(day -> Moment.of(day.atTime(19, 0), zone).orElseThrow().at())
                .toList();

        assertThat(moments)
                .containsExactly(
                        first.atTime(before).toInstant(ZoneOffset.UTC),
                        first.plusDays(7).atTime(after).toInstant(ZoneOffset.UTC));
        assertThat(moments).allMatch(at -> LocalTime.ofInstant(at, zone).equals(LocalTime.of(19, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T02:30, Europe/Copenhagen, 2027-03-28T03:00",
        "2026-10-04T02:30, Australia/Sydney, 2026-10-04T03:00"
    })
    void aTimeThatTheClockSkipsDoesNotExist(LocalDateTime skipped, ZoneId zone, LocalDateTime next) {
        assertThat(Moment.of(skipped, zone)).isEmpty();
        assertThat(Moment.afterTheGap(skipped, zone)).isEqualTo(next);
        assertThat(Moment.of(next, zone)).isPresent();
    }

    @Test
    void ofATimeThatIsShownTwiceTheEarlierIsMeant() {
        Moment moment =
                Moment.of(LocalDateTime.parse("2026-10-25T02:30"), COPENHAGEN).orElseThrow();

        assertThat(moment).isEqualTo(new Moment(Instant.parse("2026-10-25T00:30:00Z"), true));
    }

    @Test
    void anyOtherTimeIsShownOnce() {
        assertThat(Moment.of(LocalDateTime.parse("2026-10-25T03:00"), COPENHAGEN))
                .contains(new Moment(Instant.parse("2026-10-25T02:00:00Z"), false));
    }
}
