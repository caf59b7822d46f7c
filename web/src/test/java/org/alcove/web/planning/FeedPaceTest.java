package org.alcove.web.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Whoever asks for calendars on and on is asked to wait. */
class FeedPaceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final FeedPace pace = new FeedPace(nanos::get);

    @Test
    void onePlaceAsksSoOftenAndThenHasToWaitAndAnotherDoesNot() {
        for (int i = 0; i < FeedPace.TIMES; i++) {
            pace.require("192.0.2.1");
        }

        assertThatThrownBy(() -> pace.require("192.0.2.1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_FAST));
        assertThatCode(() -> pace.require("192.0.2.2")).doesNotThrowAnyException();
        nanos.addAndGet(FeedPace.WINDOW.toNanos());
        assertThatCode(() -> pace.require("192.0.2.1")).doesNotThrowAnyException();
    }
}
