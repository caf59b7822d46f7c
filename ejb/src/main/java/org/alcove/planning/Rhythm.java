package org.alcove.planning;

import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** How often a series comes back, counted from its first day (RFC 5545, section 3.3.10). */
public enum Rhythm {
    /** On the weekday of the first day. */
    WEEKLY {
        @Override
        Recurrence rule(LocalDate first) {
            return new Recurrence.Builder(Frequency.WEEKLY).build();
        }
    },
    /** The same, every second week. */
    FORTNIGHTLY {
        @Override
        Recurrence rule(LocalDate first) {
            return new Recurrence.Builder(Frequency.WEEKLY).interval(2).build();
        }
    },
    /** On the same weekday of the month: the second Tuesday. A first day after the 28th means the last one. */
    MONTHLY {
        @Override
        Recurrence rule(LocalDate first) {
            return new Recurrence.Builder(Frequency.MONTHLY)
                    .byDay(weekOfMonth(first), weekday(first))
                    .build();
        }
    };

    private static final int ALWAYS_THERE = 4;

    abstract Recurrence rule(LocalDate first);

    /** Which of its weekday in the month this day is, as RFC 5545 counts: the fifth, which few months have, is the last. */
    public static int weekOfMonth(LocalDate day) {
        int week = (day.getDayOfMonth() - 1) / 7 + 1;
        return week > ALWAYS_THERE ? -1 : week;
    }

    private static DayOfWeek weekday(LocalDate day) {
        return DayOfWeek.valueOfAbbr(day.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 2)
                .toUpperCase(Locale.ROOT));
    }
}
