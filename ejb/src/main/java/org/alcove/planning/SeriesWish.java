package org.alcove.planning;

import java.time.LocalDate;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A series as a host would like to have it: a first room, and how it comes back.
 *
 * @param lastDay none means without end
 */
public record SeriesWish(
        RoomWish first, Rhythm rhythm, @Nullable LocalDate lastDay) {

    public SeriesWish {
        if (lastDay != null && lastDay.isBefore(first.day())) {
            throw new Refusal(Reason.MALFORMED, "a series does not end before it begins");
        }
    }

    SeriesRule rule() {
        return new SeriesRule(rhythm, first.day(), lastDay);
    }
}
