package org.alcove.rooms;

import java.time.Instant;
import org.alcove.circles.CircleId;

/**
 * What somebody with access to a circle sees of a room from outside: when, what, and whether it is open.
 *
 * @param slug the organisation, as the address says it
 * @param host whether the person who asked leads this circle
 * @param nameInCircle the name everybody in this room knows the person who asked by
 */
public record RoomCard(
        RoomId id,
        String slug,
        CircleId circle,
        String circleName,
        String title,
        RoomState state,
        Instant startsAt,
        Instant endsAt,
        boolean host,
        String nameInCircle) {

    /** Whether one can go in now: the doors are open or the room is going on. */
    public boolean isOpen() {
        return state == RoomState.DOORS_OPEN || state == RoomState.LIVE || state == RoomState.HELD;
    }
}
