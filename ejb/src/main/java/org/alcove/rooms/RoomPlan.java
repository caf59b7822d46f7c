package org.alcove.rooms;

import java.time.Duration;
import java.time.Instant;

/**
 * What was arranged beforehand: when the room is, and how many hosts it takes.
 *
 * @param quorum how many people must be there as hosts for the room to be live; at least one
 */
public record RoomPlan(RoomId room, String title, Instant startsAt, Instant endsAt, int quorum) {

    /** The longest a room may be planned for. */
    public static final Duration LONGEST = Duration.ofHours(4);

    /** How long before the start people may come and wait. */
    public static final Duration DOORS_OPEN_BEFORE = Duration.ofMinutes(15);

    /** How long after the start a room waits for its hosts. */
    public static final Duration MISSED_AFTER = Duration.ofMinutes(20);

    public RoomPlan {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("a room ends after it starts");
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a room lasts at most " + LONGEST);
        }
        if (quorum < 1) {
            throw new IllegalArgumentException("no host, no room: the quorum is at least one");
        }
    }

    public Instant doorsOpenAt() {
        return startsAt.minus(DOORS_OPEN_BEFORE);
    }

    /** When a room that nobody opened is given up: 20 minutes after the start, or at its end if that is earlier. */
    public Instant missedAt() {
        Instant missed = startsAt.plus(MISSED_AFTER);
        return missed.isBefore(endsAt) ? missed : endsAt;
    }
}
