package org.alcove.web.planning;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.util.Date;
import org.alcove.planning.CalendarEvent;
import org.alcove.planning.CalendarFeed;

/**
 * Rooms as a calendar (RFC 5545), in UTC. Every event is called by the one word of its person and nothing else: neither
 * a title nor a circle, an organisation or an address of a room is in it.
 */
final class CalendarText {

    /** Of the answer. */
    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final int HOURS_BETWEEN_LOOKS = 1;

    private CalendarText() {}

    static String of(CalendarFeed feed) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Alcove//Rooms//EN");
        calendar.setMethod(Method.publish());
        calendar.setName(feed.word());
        calendar.setRefreshInterval(
                Duration.builder().hours(HOURS_BETWEEN_LOOKS).build());
        feed.events().forEach(event -> calendar.addEvent(event(feed, event)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(CalendarFeed feed, CalendarEvent room) {
        VEvent event = new VEvent();
        event.setUid(room.id().toString());
        event.setDateTimeStamp(Date.from(feed.now()));
        event.setDateStart(Date.from(room.startsAt()));
        event.setDateEnd(Date.from(room.endsAt()));
        event.setSummary(feed.word());
        event.setSequence(room.moves() + (room.cancelled() ? 1 : 0));
        event.setStatus(room.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setClassification(Classification.private_());
        return event;
    }
}
