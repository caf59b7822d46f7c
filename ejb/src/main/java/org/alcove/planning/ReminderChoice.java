package org.alcove.planning;

import java.time.Duration;

/** When somebody would like a letter before what they plan to come to. Whoever chose nothing gets no letters. */
public enum ReminderChoice {
    NONE(Duration.ZERO),
    /** A day before. */
    DAY(Duration.ofDays(1)),
    /** An hour before. */
    HOUR(Duration.ofHours(1));

    private final Duration before;

    ReminderChoice(Duration before) {
        this.before = before;
    }

    Duration before() {
        return before;
    }
}
