package org.alcove.web.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.alcove.planning.HostedRoom;
import org.alcove.planning.Obstacle;
import org.alcove.planning.Rhythm;
import org.alcove.planning.SeriesCard;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** Plans in words: numbers of people up to twelve, days, times, and how often something comes back. */
final class PlanWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final int COUNTED = 12;

    private PlanWords() {}

    /** "Three people plan to come." */
    static String coming(int people) {
        return people > COUNTED ? Words.say("planned.coming.many") : Words.say("planned.coming." + people);
    }

    /** "19:00 to 20:30". */
    static String hours(Instant from, Instant to, ZoneId zone) {
        return Words.say("planning.hours", HOUR.format(from.atZone(zone)), HOUR.format(to.atZone(zone)));
    }

    /** "Today", "Tomorrow" or "Friday 27 November". */
    static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return Words.say("planning.today");
        }
        return day.equals(today.plusDays(1)) ? Words.say("planning.tomorrow") : DAY.format(day);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Friday 27 November, 19:00". */
    static String moment(LocalDateTime time) {
        return Words.say("planning.moment", DAY.format(time), HOUR.format(time));
    }

    static String hour(Instant moment, ZoneId zone) {
        return HOUR.format(moment.atZone(zone));
    }

    static String minutes(HostedRoom room) {
        return Words.say(
                "planning.minutes",
                Duration.between(room.startsAt(), room.endsAt()).toMinutes());
    }

    static String name(@Nullable String known) {
        return known == null ? Words.say("planning.nameless") : known;
    }

    static String obstacle(Obstacle obstacle) {
        String key = "obstacle." + obstacle.kind();
        LocalDateTime instead = obstacle.instead();
        return instead == null && Words.has(key + ".plain")
                ? Words.say(key + ".plain", moment(obstacle.on()))
                : Words.say(key, moment(obstacle.on()), instead == null ? "" : moment(instead));
    }

    /** "Every week on Tuesday at 19:00, from 24 November 2026, without an end". */
    static String rhythm(SeriesCard series) {
        LocalDate first = series.rule().firstDay();
        String weekday = first.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String which = Words.say(
                "rhythm." + series.rule().rhythm(),
                weekday,
                week(first, series.rule().rhythm()));
        LocalDate last = series.rule().lastDay();
        return Words.say(
                "rhythm",
                which,
                HOUR.format(series.starts()),
                last == null ? Words.say("rhythm.noEnd") : Words.say("rhythm.until", DAY.format(last)));
    }

    private static String week(LocalDate first, Rhythm rhythm) {
        return rhythm == Rhythm.MONTHLY ? Words.say("rhythm.week." + Rhythm.weekOfMonth(first)) : "";
    }
}
