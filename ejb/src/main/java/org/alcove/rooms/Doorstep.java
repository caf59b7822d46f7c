package org.alcove.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alcove.organisations.AgreementAsked;

/**
 * What somebody sees at the door of a room, before they are in it.
 *
 * @param doorsOpenAt when one can go in
 * @param hosts the names of those who may lead the room
 * @param asked what has to be agreed to first, if anything
 * @param suggestions names to choose from, for who has none yet or may change theirs
 * @param nameStaysUntil until when the name cannot be changed, if it cannot
 */
public record Doorstep(
        RoomCard room,
        Instant doorsOpenAt,
        List<String> hosts,
        Optional<AgreementAsked> asked,
        List<String> suggestions,
        Optional<Instant> nameStaysUntil) {

    public Doorstep {
        hosts = List.copyOf(hosts);
        suggestions = List.copyOf(suggestions);
    }
}
