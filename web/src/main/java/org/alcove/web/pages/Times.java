package org.alcove.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people say them, in the time zone of the organisation. */
public final class Times {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private Times() {}

    /** "Today, 19:00 to 20:30", "Tomorrow, …" or "Friday 27 November, …". */
    public static String span(Instant from, Instant to, ZoneId zone, Instant now) {
        ZonedDateTime start = from.atZone(zone);
        String begins = HOUR.format(start);
        String ends = HOUR.format(to.atZone(zone));
        LocalDate day = start.toLocalDate();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (day.equals(today)) {
            return Words.say("times.today", begins, ends);
        }
        return day.equals(today.plusDays(1))
                ? Words.say("times.tomorrow", begins, ends)
                : Words.say("times.day", DAY.format(start), begins, ends);
    }

    /** "23 November 2026". */
    public static String day(Instant moment, ZoneId zone) {
        return DATE.format(moment.atZone(zone));
    }

    /** "19:04". */
    public static String time(Instant moment, ZoneId zone) {
        return HOUR.format(moment.atZone(zone));
    }

    /** "23 November 2026, 19:04". */
    public static String minute(Instant moment, ZoneId zone) {
        return DATE.format(moment.atZone(zone)) + ", " + HOUR.format(moment.atZone(zone));
    }

    /** "23 November 2026", of a calendar. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** "23 November 2026, 19:04:05". */
    public static String exact(Instant moment, ZoneId zone) {
        return EXACT.format(moment.atZone(zone));
    }

    /** "Times are for Copenhagen." */
    public static String zone(ZoneId zone) {
        String id = zone.getId();
        return Words.say("times.zone", id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
    }
}
