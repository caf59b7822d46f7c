package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * How often one person may change one room, with all their devices on this server: each change is stored, told to
 * everybody and recorded for good. Becoming silent and leaving are always free.
 */
@ApplicationScoped
class PersonPace {

    static final int ACTS = 20;
    static final Duration ACTS_WINDOW = Duration.ofSeconds(10);
    static final int ENTRANCES = 10;
    static final Duration ENTRANCES_WINDOW = Duration.ofMinutes(1);

    private final Pace<InRoom> acts;
    private final Pace<InRoom> entrances;

    private record InRoom(PersonId person, RoomId room) {}

    PersonPace() {
        this(System::nanoTime);
    }

    PersonPace(LongSupplier nanos) {
        acts = new Pace<>(ACTS, ACTS_WINDOW, nanos);
        entrances = new Pace<>(ENTRANCES, ENTRANCES_WINDOW, nanos);
    }

    void require(RoomId room, Command.Act act) {
        boolean free = act instanceof Command.Mute || act instanceof Command.StepDown || act instanceof Command.Leave;
        if (!free && !acts.allows(new InRoom(act.by(), room))) {
            throw new Refusal(Reason.TOO_FAST, ACTS + " changes in " + ACTS_WINDOW.toSeconds() + " s");
        }
    }

    void requireEntering(RoomId room, PersonId person) {
        if (!entrances.allows(new InRoom(person, room))) {
            throw new Refusal(Reason.TOO_FAST, ENTRANCES + " entrances in " + ENTRANCES_WINDOW.toSeconds() + " s");
        }
    }

    void tidy() {
        acts.tidy();
        entrances.tidy();
    }
}
