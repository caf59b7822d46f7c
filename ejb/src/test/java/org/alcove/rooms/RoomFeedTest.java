package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alcove.circles.CircleId;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Writers;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.junit.jupiter.api.Test;

/** What the sockets of one server are told while people come in. */
class RoomFeedTest {

    private static final OrganisationId HARBOUR = new OrganisationId(new UUID(0, 1));
    private static final RoomId ROOM = new RoomId(new UUID(0, 2));

    private final Evening evening = Evening.live();
    private final List<Runnable> whileReading = new ArrayList<>();
    private final RoomFeed feed = new RoomFeed(HARBOUR, ROOM, new SlowReads(), stored -> {}, Runnable::run);

    @Test
    void whoComesInWhileTheRoomIsReadIsShownTheRoomTheyAreIn() {
        Told boris = new Told();
        whileReading.add(() -> {
            evening.enters(BORIS);
            feed.join(entrance(BORIS), boris);
        });

        feed.join(entrance(AMINA), new Told());

        assertThat(boris.byes).isEmpty();
        assertThat(boris.types).containsExactly("snapshot");
    }

    @Test
    void theFeedKnowsWhoLeads() {
        feed.join(entrance(AMINA), new Told());
        assertThat(feed.hosts()).containsExactly(AMINA);

        evening.does(new Command.AppointmentEnded(AMINA));
        feed.look();
        assertThat(feed.hosts()).isEmpty();
    }

    private Entrance entrance(PersonId person) {
        return new Entrance("harbour", HARBOUR, ROOM, evening.id(person), evening.device(person), person, null);
    }

    /** A database that takes its time: what it answers is how it was when it was asked. */
    private final class SlowReads extends RoomReads {

        @Override
        Optional<StoredRoom> room(OrganisationId organisation, RoomId room) {
            LiveRoom asked = LiveRoom.read(evening.room.write());
            List<Runnable> happening = List.copyOf(whileReading);
            whileReading.clear();
            happening.forEach(Runnable::run);
            return Optional.of(new StoredRoom(
                    room,
                    organisation,
                    "harbour",
                    new CircleId(new UUID(0, 3)),
                    "Tuesday evening circle",
                    Writers.EVERYONE,
                    asked,
                    new SoundFacts(Optional.empty(), 0, 1, Optional.empty(), SoundState.THERE, 0),
                    Instant.EPOCH));
        }

        @Override
        List<JsonObject> saidSince(OrganisationId organisation, RoomId room, Instant since) {
            return List.of();
        }
    }

    private static final class Told implements RoomListener {

        private final List<String> types = new ArrayList<>();
        private final List<Bye> byes = new ArrayList<>();

        @Override
        public void tell(JsonObject message) {
            types.add(message.getString("type"));
        }

        @Override
        public void refuse(long id, Reason reason) {
            types.add("refused");
        }

        @Override
        public void bye(Bye because) {
            byes.add(because);
        }
    }
}
