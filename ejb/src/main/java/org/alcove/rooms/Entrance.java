package org.alcove.rooms;

import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One device that has come into a room: what its socket holds from entering until it is gone, and shows with each
 * thing it asks for. Holding it proves nothing: who asks is checked each time.
 *
 * @param slug the organisation, as the address says it
 * @param sid the session at Keycloak, null for a bearer token
 */
public record Entrance(
        String slug,
        OrganisationId organisation,
        RoomId room,
        ParticipantId participant,
        DeviceId device,
        PersonId person,
        @Nullable String sid) {

    /** Names the device and nothing about the person: safe in a log. */
    @Override
    public String toString() {
        return "device " + device + " in room " + room;
    }
}
