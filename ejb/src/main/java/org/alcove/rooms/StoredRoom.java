package org.alcove.rooms;

import java.time.Instant;
import org.alcove.circles.CircleId;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Writers;
import org.alcove.people.PersonId;

/**
 * A room as it is stored, with what is stored around it.
 *
 * @param writers who may write to the rooms of the organisation at this moment
 * @param at PostgreSQL's time when it was read
 */
record StoredRoom(
        RoomId id,
        OrganisationId organisation,
        String slug,
        CircleId circle,
        String circleName,
        Writers writers,
        LiveRoom room,
        SoundFacts sound,
        Instant at) {

    /** Whether this person may write to the room at this moment. */
    boolean mayWrite(PersonId person) {
        return writers == Writers.EVERYONE || room.hosts().contains(person);
    }

    ViewFacts viewFacts() {
        return new ViewFacts(slug, circleName, sound.state(), sound.epoch(), sound.wiredVersion(), writers);
    }
}
