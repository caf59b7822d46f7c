package org.alcove.planning;

import java.time.Instant;
import java.util.List;
import org.alcove.circles.CircleId;
import org.alcove.people.PersonId;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomState;
import org.jspecify.annotations.Nullable;

/**
 * A coming room, as the hosts of its circle see it.
 *
 * @param lead who is to lead it, if that is known
 * @param leads whether that is a host of the circle still
 * @param clashes whether they lead another room at the same time
 * @param coming how many people plan to come
 */
public record HostedRoom(
        RoomId id,
        CircleId circle,
        String circleName,
        String title,
        RoomState state,
        Instant startsAt,
        Instant endsAt,
        @Nullable PersonId lead,
        @Nullable String leadName,
        boolean leads,
        boolean clashes,
        @Nullable SeriesId series,
        int coming,
        List<StandIn> standIns) {

    public HostedRoom {
        standIns = List.copyOf(standIns);
    }

    HostedRoom with(List<StandIn> all) {
        return new HostedRoom(
                id,
                circle,
                circleName,
                title,
                state,
                startsAt,
                endsAt,
                lead,
                leadName,
                leads,
                clashes,
                series,
                coming,
                all);
    }

    /** Whether it can still be moved: its doors are closed. */
    public boolean isPlanned() {
        return state == RoomState.PLANNED;
    }

    /** Whether it can still be called off: nobody is on the stage yet. */
    public boolean isCancellable() {
        return state == RoomState.PLANNED || state == RoomState.DOORS_OPEN;
    }
}
