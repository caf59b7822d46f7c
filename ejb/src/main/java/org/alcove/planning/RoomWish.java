package org.alcove.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.alcove.circles.CircleId;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * A room as a host would like to have it, in the organisation's local time.
 *
 * @param lead the host who is to lead it; a plan only, since whoever is there as a host makes the quorum
 */
public record RoomWish(CircleId circle, String title, PersonId lead, LocalDate day, LocalTime start, int minutes) {

    /** Characters. */
    public static final int LONGEST_TITLE = 80;

    /** Minutes. */
    public static final int SHORTEST = 15;

    /** Minutes. */
    public static final int LONGEST = 240;

    public RoomWish {
        title = title.strip();
        start = start.truncatedTo(ChronoUnit.MINUTES);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Refusal(Reason.MALFORMED, "a title has 1 to " + LONGEST_TITLE + " characters");
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new Refusal(Reason.MALFORMED, "a room lasts " + SHORTEST + " to " + LONGEST + " minutes");
        }
    }

    LocalDateTime local() {
        return day.atTime(start);
    }

    RoomWish on(LocalDate other) {
        return new RoomWish(circle, title, lead, other, start, minutes);
    }

    RoomWish at(LocalDateTime other) {
        return new RoomWish(circle, title, lead, other.toLocalDate(), other.toLocalTime(), minutes);
    }
}
