package org.alcove.planning;

import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * On which days a series is. Days are those of the organisation's calendar and nothing else: no clock and no zone takes
 * part, so that a change of the clock cannot move one.
 *
 * @param lastDay none means without end
 */
public record SeriesRule(
        Rhythm rhythm, LocalDate firstDay, @Nullable LocalDate lastDay) {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    /** The days within this time, both ends included, in order. */
    List<LocalDate> days(LocalDate from, LocalDate to) {
        DateIterator dates = rhythm.rule(firstDay).getDateIterator(date(firstDay), UTC);
        if (from.isAfter(firstDay)) {
            dates.advanceTo(date(from));
        }
        List<LocalDate> days = new ArrayList<>();
        LocalDate last = lastDay == null || to.isBefore(lastDay) ? to : lastDay;
        while (dates.hasNext()) {
            LocalDate day = LocalDate.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            if (day.isAfter(last)) {
                break;
            }
            days.add(day);
        }
        return days;
    }

    /** Whether the series is on this day. */
    public boolean isOn(LocalDate day) {
        return days(day, day).contains(day);
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
