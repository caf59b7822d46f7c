package org.alcove.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A refusal says what was tried from the call itself, so that no facade has to remember to. */
class ArgumentsTest {

    private static final UUID ROOM = UUID.randomUUID();

    record RoomId(UUID value) {}

    record PersonId(UUID value) {}

    record Entrance(String slug, PersonId person, RoomId room) {}

    interface Command {}

    record Invite(UUID participant) implements Command {}

    /** A facade as they are. */
    static class Rooms {
        void give(Entrance entrance, Command command) {}

        void card(String slug, RoomId room) {}

        void upcoming(String slug) {}
    }

    @Test
    void aCommandIsNamedWithTheMethodThatTookIt() throws NoSuchMethodException {
        Arguments give = new Arguments(
                Rooms.class.getDeclaredMethod("give", Entrance.class, Command.class),
                List.of(
                        new Entrance("harbour", new PersonId(UUID.randomUUID()), new RoomId(ROOM)),
                        new Invite(UUID.randomUUID())));
        assertThat(give.attempted()).isEqualTo("Rooms.give/Invite");
        assertThat(give.actedOn()).contains(new Entry.Subject("room", ROOM));
    }

    @Test
    void theThingActedOnIsTheFirstIdThatIsOfAThing() throws NoSuchMethodException {
        Arguments card = new Arguments(
                Rooms.class.getDeclaredMethod("card", String.class, RoomId.class),
                List.of("harbour", new RoomId(ROOM)));
        assertThat(card.attempted()).isEqualTo("Rooms.card");
        assertThat(card.actedOn()).contains(new Entry.Subject("room", ROOM));
    }

    @Test
    void aCallMayBeAboutNoThing() throws NoSuchMethodException {
        Arguments upcoming = new Arguments(Rooms.class.getDeclaredMethod("upcoming", String.class), List.of("harbour"));
        assertThat(upcoming.actedOn()).isEmpty();
    }
}
