package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.alcove.rooms.Evening.MIRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PersonPaceTest {

    private static final RoomId ROOM = new RoomId(new UUID(2, 1));
    private static final RoomId ANOTHER = new RoomId(new UUID(2, 2));

    private final AtomicLong nanos = new AtomicLong();
    private final PersonPace pace = new PersonPace(nanos::get);

    @Test
    void twentyChangesInTenSecondsAreFineAndMoreAreTooFast() {
        raisesAndLowersTheHand(BORIS, PersonPace.ACTS);
        isTooFast(() -> pace.require(ROOM, new Command.RaiseHand(BORIS)));
        nanos.addAndGet(PersonPace.ACTS_WINDOW.toNanos());
        raisesAndLowersTheHand(BORIS, PersonPace.ACTS);
    }

    @Test
    void becomingSilentAndLeavingAreAlwaysFree() {
        raisesAndLowersTheHand(BORIS, PersonPace.ACTS + 1);
        for (int i = 0; i < 100; i++) {
            pace.require(ROOM, new Command.Mute(BORIS));
            pace.require(ROOM, new Command.StepDown(BORIS));
            pace.require(ROOM, new Command.Leave(BORIS));
        }
        isTooFast(() -> pace.require(ROOM, new Command.Unmute(BORIS)));
    }

    @Test
    void whoIsTooFastKeepsNobodyElseFromAnything() {
        raisesAndLowersTheHand(BORIS, PersonPace.ACTS + 1);
        pace.require(ROOM, new Command.End(AMINA));
        pace.require(ANOTHER, new Command.RaiseHand(BORIS));
    }

    @Test
    void oneComesInTenTimesAMinuteAtMost() {
        for (int i = 0; i < PersonPace.ENTRANCES; i++) {
            pace.requireEntering(ROOM, BORIS);
        }
        isTooFast(() -> pace.requireEntering(ROOM, BORIS));
        pace.requireEntering(ROOM, MIRA);
        pace.requireEntering(ANOTHER, BORIS);
        nanos.addAndGet(PersonPace.ENTRANCES_WINDOW.toNanos());
        assertThatCode(() -> pace.requireEntering(ROOM, BORIS)).doesNotThrowAnyException();
    }

    private void raisesAndLowersTheHand(PersonId person, int times) {
        for (int i = 0; i < times; i++) {
            try {
                pace.require(ROOM, i % 2 == 0 ? new Command.RaiseHand(person) : new Command.LowerHand(person));
            } catch (Refusal refusal) {
                if (i < PersonPace.ACTS) {
                    throw refusal;
                }
            }
        }
    }

    private static void isTooFast(ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(Reason.TOO_FAST));
    }
}
