package org.alcove.planning;

import java.time.Instant;
import java.util.List;

/**
 * What a calendar program is given.
 *
 * @param word what every event is called
 * @param now when it was asked
 */
public record CalendarFeed(String word, Instant now, List<CalendarEvent> events) {

    /** What an event is called unless its person chose a word. */
    public static final String WORD = "Alcove";

    public CalendarFeed {
        events = List.copyOf(events);
    }
}
