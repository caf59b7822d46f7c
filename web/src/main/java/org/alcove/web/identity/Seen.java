package org.alcove.web.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was seen lately, so that nothing is taken twice. Bounded: the oldest is forgotten first. */
final class Seen {

    static final int MOST = 10_000;

    private final Map<String, Instant> until = new LinkedHashMap<>();
    private final Duration memory;
    private final Clock clock;

    Seen(Duration memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    synchronized boolean isNew(String id) {
        Instant now = clock.instant();
        until.values().removeIf(now::isAfter);
        if (until.containsKey(id)) {
            return false;
        }
        until.put(id, now.plus(memory));
        if (until.size() > MOST) {
            until.remove(until.keySet().iterator().next());
        }
        return true;
    }
}
