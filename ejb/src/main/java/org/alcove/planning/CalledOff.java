package org.alcove.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alcove.letters.LetterKind;
import org.alcove.organisations.OrganisationId;

/**
 * Tells those who planned to come that a room does not take place: by letter whoever asked for letters. On their first
 * page everybody sees it by themselves, until they have seen it.
 */
@ApplicationScoped
class CalledOff {

    @Inject
    PlanRows rows;

    @Inject
    IntentionRows intentions;

    @Inject
    PlanLetters letters;

    void tell(OrganisationId organisation, HostedRoom room) {
        House house = rows.house(organisation);
        intentions
                .tellOf(room.id())
                .forEach(person ->
                        letters.write(organisation, house, person, LetterKind.ROOM_CANCELLED, room.startsAt()));
    }
}
