package org.alcove.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts refused attempts, so that somebody who hammers at a door fills a line of the trail and not the trail. The first
 * of a kind is told at once; those that follow within the minute are told together, when it ends.
 */
final class Tally {

    static final Duration MINUTE = Duration.ofMinutes(1);

    /** Refusals of one kind since the first of them. */
    record Count(Refused first, Instant since, long more) {
        Count andOne() {
            return new Count(first, since, more + 1);
        }
    }

    private final int limit;
    private final Map<Refused.Kind, Count> counts = new HashMap<>();
    private long untold;

    Tally(int limit) {
        this.limit = limit;
    }

    /** Whether this one is to be told now. */
    synchronized boolean isFirst(Refused refused, Instant now) {
        Count known = counts.get(refused.kind());
        if (known != null) {
            counts.put(refused.kind(), known.andOne());
            return false;
        }
        if (counts.size() >= limit) {
            untold++;
            return false;
        }
        counts.put(refused.kind(), new Count(refused, now, 0));
        return true;
    }

    /** Takes out the kinds whose minute has ended; those that were refused again are to be told, with their count. */
    synchronized List<Count> ended(Instant now) {
        List<Count> ended = new ArrayList<>();
        counts.values().removeIf(count -> {
            boolean over = !now.isBefore(count.since().plus(MINUTE));
            if (over && count.more() > 0) {
                ended.add(count);
            }
            return over;
        });
        return ended;
    }

    /** How many could not be counted by kind since this was last asked, because too many kinds came in one minute. */
    synchronized long takeUntold() {
        long number = untold;
        untold = 0;
        return number;
    }
}
