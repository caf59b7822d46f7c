package org.alcove.web.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.Pace;

/** How often calendars may be asked for from one place: programs ask once in a while, whoever guesses asks on and on. */
@ApplicationScoped
class FeedPace {

    static final int TIMES = 120;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int TIDY_EVERY = 1_000;

    private final Pace<String> pace;
    private final AtomicInteger asked = new AtomicInteger();

    FeedPace() {
        this(System::nanoTime);
    }

    FeedPace(LongSupplier nanos) {
        pace = new Pace<>(TIMES, WINDOW, nanos);
    }

    void require(String from) {
        if (asked.incrementAndGet() % TIDY_EVERY == 0) {
            pace.tidy();
        }
        if (!pace.allows(from)) {
            throw new Refusal(Reason.TOO_FAST, TIMES + " calendars in " + WINDOW.toSeconds() + " s");
        }
    }
}
