package org.alcove.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.Set;
import org.alcove.audit.Actor;
import org.alcove.circles.CircleId;
import org.alcove.circles.Circles;
import org.alcove.letters.LetterKind;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.alcove.people.PersonId;
import org.alcove.rooms.RoomId;

/** What jobs do in one organisation: each in a transaction of its own, and never twice. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PlanWork {

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    PlanRows rows;

    @Inject
    HostedRows hosted;

    @Inject
    SeriesRows series;

    @Inject
    SeriesDays days;

    @Inject
    IntentionRows intentions;

    @Inject
    PlanLetters letters;

    /** Makes rooms of the days that have come near, unless another server is at it. */
    void fill(OrganisationId organisation, SeriesId id) {
        organisations.enter(organisation);
        rows.lock(organisation);
        if (series.lockIfGoingOn(id)) {
            days.fill(organisation, id, Actor.system());
        }
    }

    /** Writes one reminder, if it is due still, the room is, and the person may come. */
    void remind(OrganisationId organisation, RoomId room, PersonId person) {
        organisations.enter(organisation);
        if (!intentions.takeReminder(room, person)) {
            return;
        }
        Optional<HostedRoom> toCome = hosted.one(room).filter(HostedRoom::isPlanned);
        toCome.filter(each -> mayCome(organisation, each.circle(), person))
                .ifPresent(each -> letters.write(
                        organisation, rows.house(organisation), person, LetterKind.ROOM_SOON, each.startsAt()));
    }

    private boolean mayCome(OrganisationId organisation, CircleId circle, PersonId person) {
        return circles.lapsed(organisation, circle, Set.of(person)).places().isEmpty();
    }
}
