package org.alcove.rooms;

import java.time.Instant;
import org.alcove.circles.CircleAccess;
import org.alcove.circles.CircleId;
import org.alcove.circles.CircleRole;

/**
 * What somebody with access to a circle sees of a room from outside: when, what, and whether it is open.
 *
 * @param slug the organisation, as the address says it
 * @param host whether the person who asked leads this circle
 * @param nameInCircle the name everybody in this room knows the person who asked by; empty until they have chosen one
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

    static RoomCard of(StoredRoom stored, CircleAccess access) {
        RoomPlan plan = stored.room().plan();
        return new RoomCard(
                stored.id(),
                stored.slug(),
                stored.circle(),
                stored.circleName(),
                plan.title(),
                stored.room().state(),
                plan.startsAt(),
                plan.endsAt(),
                access.role() == CircleRole.HOST,
                access.nameInCircle());
    }

    /** Whether one can go in now: the doors are open or the room is going on. */
    public boolean isOpen() {
        return state == RoomState.DOORS_OPEN || state == RoomState.LIVE || state == RoomState.HELD;
    }
}
