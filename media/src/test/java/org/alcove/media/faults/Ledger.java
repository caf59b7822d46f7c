package org.alcove.media.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alcove.media.Scene;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;

/**
 * What the room said and when, what was confirmed and when, and whether somebody heard what they should not: whom nothing
 * lets them hear that was confirmed last or said since. What is on its way when a silence is confirmed is still heard;
 * if the media server stands still just then, once it goes on.
 */
final class Ledger {

    /** For how long that may be: the way through the mix and two buffers, by five processes on one machine. */
    private static final long IN_FLIGHT_NANOS = Duration.ofMillis(700).toNanos();

    /** For how long a moment in which this machine was too busy for anything is an excuse. */
    private static final long EXCUSE_NANOS = Duration.ofSeconds(3).toNanos();

    private static final long REMEMBERED_NANOS = Duration.ofSeconds(30).toNanos();

    private static final class Said {

        private final long version;
        private final Wiring wiring;
        private final long sinceNanos;
        private long untilNanos = Long.MAX_VALUE;

        Said(long version, Wiring wiring, long sinceNanos) {
            this.version = version;
            this.wiring = wiring;
            this.sinceNanos = sinceNanos;
        }
    }

    private final long startNanos = System.nanoTime();
    private final List<Said> everything = new ArrayList<>();
    private final List<String> wrongs = new ArrayList<>();
    private long longestInFlightNanos;
    private long busyNanos;
    private long busyAt;
    private long stoodStillFrom = Long.MAX_VALUE / 2;
    private long stoodStillUntil = Long.MAX_VALUE;

    private long now() {
        return System.nanoTime() - startNanos;
    }

    /** The room says something new. */
    synchronized void says(long version, Wiring wiring) {
        long now = now();
        everything.removeIf(said -> said.untilNanos < now - REMEMBERED_NANOS);
        everything.add(new Said(version, wiring, now));
    }

    /** The media server has confirmed what the room said then: whatever was said before is over. */
    synchronized void confirms(long version) {
        long now = now();
        everything.stream()
                .filter(said -> said.version < version && said.untilNanos == Long.MAX_VALUE)
                .forEach(said -> said.untilNanos = now);
    }

    /** The media server that has the room is about to stand still. */
    synchronized void stops() {
        stoodStillFrom = now();
        stoodStillUntil = Long.MAX_VALUE;
    }

    /** It has gone on. */
    synchronized void goesOn() {
        stoodStillUntil = now();
    }

    /** Something in this process was done that much later than it was due: so may anything be, on the whole machine. */
    synchronized void late(long nanos) {
        if (nanos >= busyNanos || now() - busyAt > EXCUSE_NANOS) {
            busyNanos = nanos;
            busyAt = now();
        }
    }

    /** For how long something was on its way; what was confirmed elsewhere while the server stood still is not excused. */
    private long inFlight(long confirmed, long at) {
        if (confirmed >= at) {
            return 0;
        }
        boolean before = confirmed < stoodStillFrom + IN_FLIGHT_NANOS && stoodStillFrom < at;
        long still = before ? Math.min(at, stoodStillUntil) - Math.max(confirmed, stoodStillFrom) : 0;
        return at - confirmed - Math.max(0, still);
    }

    /** Somebody heard somebody. */
    synchronized void heard(Seat listener, Seat voice, double level, long atNanos) {
        long at = atNanos - startNanos;
        long since = Long.MAX_VALUE;
        for (Said said : everything) {
            if (said.sinceNanos <= at && Scene.hears(said.wiring, listener, voice)) {
                since = Math.min(since, inFlight(said.untilNanos, at));
            }
        }
        if (since > IN_FLIGHT_NANOS + 2 * busyNanos) {
            wrongs.add(listener + " heard " + voice + " (" + level + ") at " + TimeUnit.NANOSECONDS.toMillis(at)
                    + " ms, "
                    + (since == Long.MAX_VALUE ? "never said" : TimeUnit.NANOSECONDS.toMillis(since) + " ms too late"));
        } else {
            longestInFlightNanos = Math.max(longestInFlightNanos, since);
        }
    }

    /** What was heard that should not have been. */
    synchronized List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    /** For how long a voice was heard, at most, after its silence was confirmed. */
    synchronized long longestInFlightMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longestInFlightNanos);
    }
}
