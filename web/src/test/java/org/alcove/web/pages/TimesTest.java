package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(90));

    @Test
    void aRoomTodayIsSaidWithItsHoursInTheZoneOfTheOrganisation() {
        assertThat(Times.span(START, END, COPENHAGEN, START.minusSeconds(60))).isEqualTo("Today, 19:00 to 20:30");
    }

    @Test
    void whatIsTomorrowIsDecidedByTheZoneOfTheOrganisation() {
        Instant lateInCopenhagen = Instant.parse("2026-11-22T23:30:00Z");
        assertThat(Times.span(START, END, COPENHAGEN, lateInCopenhagen)).startsWith("Today");
        assertThat(Times.span(START, END, COPENHAGEN, lateInCopenhagen.minus(Duration.ofHours(1))))
                .startsWith("Tomorrow");
    }

    @Test
    void aLaterDayIsNamed() {
        Instant lastWeek = START.minus(Duration.ofDays(7));
        assertThat(Times.span(START, END, COPENHAGEN, lastWeek)).isEqualTo("Monday 23 November, 19:00 to 20:30");
    }

    @Test
    void theZoneIsSaidByItsCity() {
        assertThat(Times.zone(ZoneId.of("America/New_York"))).isEqualTo("Times are for New York.");
    }
}
