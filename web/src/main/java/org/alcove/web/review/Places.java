package org.alcove.web.review;

import java.time.Instant;
import java.time.ZoneId;
import org.alcove.review.TrailNames.Place;
import org.alcove.web.pages.Times;
import org.jspecify.annotations.Nullable;

/** Circles and rooms by what they are called. */
final class Places {

    private Places() {}

    /** "Winding down, 24 November 2026, 18:00" for a room, its name for a circle; empty for what has none any more. */
    static String name(@Nullable Place place, ZoneId zone) {
        if (place == null) {
            return "";
        }
        Instant starts = place.startsAt();
        return starts == null ? place.name() : Sentences.say("on.named.room", place.name(), Times.minute(starts, zone));
    }

    /** The same, with its circle where the room is not called like it. */
    static String full(Place place, ZoneId zone) {
        String name = name(place, zone);
        return place.name().equals(place.circle()) ? name : Sentences.say("on.named.in", name, place.circle());
    }
}
