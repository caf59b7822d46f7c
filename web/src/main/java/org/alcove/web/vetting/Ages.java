package org.alcove.web.vetting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.alcove.web.pages.Words;

/** How long ago something was, in words. */
final class Ages {

    private static final int DAYS_OF_TWO_WEEKS = 14;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_NINE_WEEKS = 63;

    private Ages() {}

    /** "today", "yesterday", "9 days ago", "3 weeks ago", "4 months ago", counted by days of the calendar. */
    static String of(Instant then, Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(then, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        long days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return Words.say("vetting.age.today");
        }
        if (days == 1) {
            return Words.say("vetting.age.yesterday");
        }
        if (days < DAYS_OF_TWO_WEEKS) {
            return Words.say("vetting.age.days", days);
        }
        return days < DAYS_OF_NINE_WEEKS
                ? Words.say("vetting.age.weeks", days / DAYS_OF_A_WEEK)
                : Words.say("vetting.age.months", ChronoUnit.MONTHS.between(day, today));
    }
}
