package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alcove.audit.Action;
import org.alcove.audit.Entry;
import org.alcove.circles.CircleRole;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Writers;
import org.junit.jupiter.api.Test;

/** Promise 3: nothing that matters changes unrecorded. */
class RoomRecordTest {

    private static final Who HOST = new Who(new ParticipantId(new UUID(3, 1)), AMINA, CircleRole.HOST);
    private static final Who MEMBER = new Who(new ParticipantId(new UUID(3, 2)), BORIS, CircleRole.MEMBER);

    private final StoredRoom room = new StoredRoom(
            new RoomId(new UUID(2, 1)),
            new OrganisationId(new UUID(1, 1)),
            "harbour",
            Evening.CIRCLE,
            "Tuesday evening circle",
            Writers.EVERYONE,
            Evening.live(BORIS).room,
            new SoundFacts(Optional.empty(), 0, 0, Optional.empty(), SoundState.NONE, 0),
            Evening.START);

    @Test
    void everyEventIsRecordedOrSaysWhyNot() {
        Set<Class<?>> known = new HashSet<>(RoomRecord.ACTIONS.keySet());
        known.addAll(RoomRecord.UNRECORDED);
        assertThat(known).containsExactlyInAnyOrder(RoomEvent.class.getPermittedSubclasses());
    }

    @Test
    void whyAPersonWasRemovedIsSealedAndNeverInClear() {
        Entry entry = new RoomRecord(room)
                .of(new RoomEvent.ParticipantRemoved(HOST, MEMBER, "asked somebody where she lives"))
                .orElseThrow();
        assertThat(entry.action()).isEqualTo(Action.PARTICIPANT_REMOVED);
        assertThat(entry.by().role()).isEqualTo("host");
        assertThat(entry.about()).isNotNull();
        assertThat(entry.detail()).containsEntry("because", "asked somebody where she lives");
        assertThat(entry.settings().after().toString() + entry.purpose() + entry.on())
                .doesNotContain("lives");
    }

    @Test
    void whatHappensByItselfIsDoneByNobody() {
        Entry entry = new RoomRecord(room).of(new RoomEvent.RoomHeld()).orElseThrow();
        assertThat(entry.by().person()).isNull();
        assertThat(entry.on().id()).isEqualTo(room.id().value());
    }
}
