package org.alcove.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.alcove.circles.CircleId;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A series, as the hosts of its circle see it.
 *
 * @param ended whether it makes no rooms any more
 * @param leftOut its coming days without a room
 * @param leads whether whoever is to lead it is a host of the circle still
 */
public record SeriesCard(
        SeriesId id,
        CircleId circle,
        String circleName,
        String title,
        PersonId lead,
        @Nullable String leadName,
        boolean leads,
        SeriesRule rule,
        LocalTime starts,
        int minutes,
        boolean ended,
        List<LeftOut> leftOut) {

    /** A day without a room. */
    public record LeftOut(LocalDate day, boolean byTheClock) {}

    public SeriesCard {
        leftOut = List.copyOf(leftOut);
    }

    RoomWish on(LocalDate day, PersonId by) {
        return new RoomWish(circle, title, by, day, starts, minutes);
    }
}
