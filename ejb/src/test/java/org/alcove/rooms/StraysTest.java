package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A device whose entering was stored while the answer was lost. */
class StraysTest {

    private final Strays strays = new Strays();
    private final Evening evening = Evening.live();
    private final RoomId room = evening.room.plan().room();
    private final DeviceId ghost = evening.device(AMINA);

    @Test
    void aDeviceThatIsOnlyAboutToBeKnownIsNoStray() {
        assertThat(strays.found(room, here(), device -> false)).isEmpty();
        assertThat(strays.found(room, here(), device -> true)).isEmpty();
        assertThat(strays.found(room, here(), device -> false)).isEmpty();
    }

    @Test
    void aGhostIsFoundAtTheSecondLookAndAgainUntilItIsGone() {
        assertThat(strays.found(room, here(), device -> false)).isEmpty();
        assertThat(strays.found(room, here(), device -> false)).containsExactly(ghost);
        assertThat(strays.found(room, here(), device -> false)).containsExactly(ghost);
        assertThat(strays.found(room, Set.of(), device -> false)).isEmpty();
    }

    @Test
    void aRoomThatIsOverIsForgotten() {
        assertThat(strays.found(room, here(), device -> false)).isEmpty();
        strays.keepOnly(List.of());
        assertThat(strays.found(room, here(), device -> false)).isEmpty();
    }

    private Set<DeviceId> here() {
        return evening.room.devicesOn(Evening.SERVER);
    }
}
