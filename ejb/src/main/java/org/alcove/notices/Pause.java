package org.alcove.notices;

import java.time.Duration;

/** How long to wait before the next attempt: twice as long after each failure, from a tenth of a second to five. */
final class Pause {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    Duration grow() {
        Duration now = next;
        Duration twice = now.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return now;
    }

    void reset() {
        next = FIRST;
    }
}
