package org.alcove.planning;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What a local time means in a zone. In spring the clock skips an hour, and a time in it does not exist; in autumn it
 * shows one twice, and the earlier is meant.
 */
record Moment(Instant at, boolean shownTwice) {

    /** Empty when the clock skips this time. */
    static Optional<Moment> of(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.stream().findFirst().map(earlier -> new Moment(local.toInstant(earlier), offsets.size() > 1));
    }

    /** The first time that exists again after one that the clock skips. */
    static LocalDateTime afterTheGap(LocalDateTime skipped, ZoneId zone) {
        return zone.getRules().getTransition(skipped).getDateTimeAfter();
    }
}
