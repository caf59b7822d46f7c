package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.alcove.organisations.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final Entrance AMINA = new Entrance(
            "harbour",
            new OrganisationId(new UUID(1, 1)),
            new RoomId(new UUID(2, 1)),
            new ParticipantId(new UUID(3, 1)),
            new DeviceId(new UUID(4, 1)),
            Evening.AMINA,
            "sid");

    private final AtomicLong nanos = new AtomicLong();
    private final Presence presence = new Presence(nanos::get);

    @BeforeEach
    void aminaIsHere() {
        presence.here(AMINA);
    }

    @Test
    void whoAnswersHeartbeatsIsThere() {
        for (int i = 0; i < 10; i++) {
            after(3_000);
            presence.alive(AMINA.device());
        }
        assertThat(presence.lost()).isEmpty();
    }

    @Test
    void whoIsSilentForSixSecondsIsLost() {
        after(3_000);
        presence.alive(AMINA.device());
        after(5_999);
        assertThat(presence.lost()).isEmpty();
        after(1);
        assertThat(presence.lost()).containsExactly(new Presence.Lost(AMINA, Duration.ofSeconds(6), false));
    }

    @Test
    void aClosedSocketIsLostAtOnceAndItsLastSignOfLifeStaysWhatItWas() {
        after(2_000);
        presence.gone(AMINA.device());
        after(100);
        presence.alive(AMINA.device());
        assertThat(presence.lost()).containsExactly(new Presence.Lost(AMINA, Duration.ofMillis(2_100), true));
    }

    @Test
    void aLossIsToldUntilItIsStored() {
        presence.gone(AMINA.device());
        assertThat(presence.lost()).hasSize(1);
        assertThat(presence.lost()).hasSize(1);
        presence.forget(AMINA.device());
        assertThat(presence.lost()).isEmpty();
    }

    @Test
    void aHeartbeatOfADeviceThatWasForgottenBringsNobodyBack() {
        presence.forget(AMINA.device());
        presence.alive(AMINA.device());
        after(60_000);
        assertThat(presence.lost()).isEmpty();
    }

    private void after(long milliseconds) {
        nanos.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    }
}
