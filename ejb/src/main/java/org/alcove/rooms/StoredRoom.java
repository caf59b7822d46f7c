package org.alcove.rooms;

import java.time.Instant;
import org.alcove.circles.CircleId;
import org.alcove.organisations.OrganisationId;

/**
 * A room as it is stored, with what is stored around it.
 *
 * @param at PostgreSQL's time when it was read
 */
record StoredRoom(
        RoomId id,
        OrganisationId organisation,
        String slug,
        CircleId circle,
        String circleName,
        LiveRoom room,
        SoundFacts sound,
        Instant at) {

    ViewFacts viewFacts() {
        return new ViewFacts(slug, circleName, sound.state(), sound.epoch(), sound.wiredVersion());
    }
}
