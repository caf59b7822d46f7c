package org.alcove.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What an organisation says of its rooms at this moment.
 *
 * @param zone in which they are planned
 * @param quorum how many hosts a room takes that is planned now
 * @param now PostgreSQL's time
 */
record House(String slug, ZoneId zone, int quorum, Instant now) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
