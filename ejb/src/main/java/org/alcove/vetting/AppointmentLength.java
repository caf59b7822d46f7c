package org.alcove.vetting;

import java.time.Instant;
import java.time.ZoneId;

/** For how long somebody is appointed, or appointed again. */
public enum AppointmentLength {
    THREE_MONTHS(3),
    SIX_MONTHS(6),
    ONE_YEAR(12);

    /** What is meant when nobody says otherwise. */
    public static final AppointmentLength USUAL = ONE_YEAR;

    private final int months;

    AppointmentLength(int months) {
        this.months = months;
    }

    /** Whole months as the calendar of the organisation counts them. */
    Instant from(Instant start, ZoneId zone) {
        return start.atZone(zone).plusMonths(months).toInstant();
    }
}
