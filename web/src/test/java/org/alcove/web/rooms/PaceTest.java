package org.alcove.web.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.alcove.web.rooms.Pace.Step;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void fiftyMessagesInTenSecondsAreFineAndOneMoreIsTooFast() {
        assertThat(IntStream.range(0, Pace.MOST).mapToObj(pace::next)).containsOnly(Step.FINE);
        assertThat(pace.next(Pace.MOST)).isEqualTo(Step.TOO_FAST);
    }

    @Test
    void whoeverDoesNotStopIsAFlood() {
        IntStream.range(0, Pace.FLOOD).forEach(pace::next);
        assertThat(pace.next(Pace.FLOOD)).isEqualTo(Step.FLOOD);
    }

    @Test
    void afterTenSecondsOneBeginsAnew() {
        IntStream.range(0, Pace.FLOOD).forEach(pace::next);
        assertThat(pace.next(Pace.WINDOW.toNanos())).isEqualTo(Step.FINE);
    }
}
