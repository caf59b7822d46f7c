package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alcove.circles.Circles;
import org.alcove.circles.Lapsed;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.alcove.people.PersonId;

/** Reads for whoever works on behalf of nobody: each in a short transaction of its own that enters the organisation. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RoomReads {

    @Inject
    private Organisations organisations;

    @Inject
    private Circles circles;

    @Inject
    private RoomRows rows;

    @Inject
    private Conversation conversation;

    Optional<StoredRoom> room(OrganisationId organisation, RoomId room) {
        organisations.enter(organisation);
        return rows.read(room);
    }

    /** Who of these people in the room may not be there any more, or not lead. */
    Lapsed lapsed(OrganisationId organisation, RoomId room, Set<PersonId> people) {
        organisations.enter(organisation);
        return rows.circleOf(room)
                .map(circle -> circles.lapsed(organisation, circle, people))
                .orElse(new Lapsed(people, Set.of()));
    }

    /** Until when each of these people may lead, of those who may at this moment. */
    Map<PersonId, Instant> appointmentEnds(OrganisationId organisation, Set<PersonId> people) {
        return organisations.appointmentEnds(organisation, people);
    }

    Optional<JsonObject> said(OrganisationId organisation, UUID message) {
        organisations.enter(organisation);
        return conversation.said(message);
    }

    List<JsonObject> saidSince(OrganisationId organisation, RoomId room, Instant since) {
        organisations.enter(organisation);
        return conversation.saidSince(room, since);
    }
}
