package org.alcove.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.alcove.planning.CalendarEvent;
import org.alcove.planning.CalendarFeed;
import org.alcove.rooms.RoomId;
import org.junit.jupiter.api.Test;

/** What a calendar program reads. */
class CalendarTextTest {

    private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");
    private static final Instant STARTS = Instant.parse("2027-03-30T17:00:00Z");
    private static final RoomId ROOM = new RoomId(UUID.fromString("11111111-2222-4333-8444-555555555555"));

    @Test
    void anEventSaysWhenUnderTheWordOfItsPersonAndNothingElse() {
        VEvent event =
                read(feed("Tea, at 5; \\ and\nno more", false, 0)).getEvents().get(0);

        assertThat(event.getSummary().getValue()).isEqualTo("Tea, at 5; \\ and\nno more");
        assertThat(event.getUid().getValue()).isEqualTo(ROOM.toString());
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(STARTS));
        assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(STARTS.plusSeconds(5_400)));
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getLocation()).isNull();
        assertThat(event.getUrl()).isNull();
        assertThat(event.getDescription()).isNull();
    }

    @Test
    void timesAreInUtcAndLinesAreShortAndEndAsTheyHaveTo() {
        String text = CalendarText.of(feed("Tea", false, 0));

        assertThat(text).contains("DTSTART:20270330T170000Z\r\n", "DTSTAMP:20261124T200000Z\r\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(75).doesNotContain("\n"));
    }

    @Test
    void itIsTheSameEventWhenItIsMovedOrCalledOff() {
        VEvent first = read(feed("Tea", false, 0)).getEvents().get(0);
        VEvent moved = read(feed("Tea", false, 1)).getEvents().get(0);
        VEvent off = read(feed("Tea", true, 1)).getEvents().get(0);

        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(first.getSequence().getValue());
        assertThat(off.getUid()).isEqualTo(first.getUid());
        assertThat(off.getSequence().getValue())
                .isGreaterThan(moved.getSequence().getValue());
        assertThat(off.getStatus().isCancelled()).isTrue();
    }

    @Test
    void anEmptyCalendarIsOneToo() {
        ICalendar calendar = Biweekly.parse(CalendarText.of(new CalendarFeed("Tea", NOW, List.of())))
                .first();

        assertThat(calendar.getEvents()).isEmpty();
    }

    private static CalendarFeed feed(String word, boolean cancelled, int moves) {
        return new CalendarFeed(
                word, NOW, List.of(new CalendarEvent(ROOM, STARTS, STARTS.plusSeconds(5_400), moves, cancelled)));
    }

    private static ICalendar read(CalendarFeed feed) {
        ICalendar calendar = Biweekly.parse(CalendarText.of(feed)).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        return calendar;
    }
}
