package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;

/** Who hears whom: sentences about measured sound, each with a limit on how long it may take to become true. */
final class Hearing {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int GLANCE_MILLIS = 400;
    private static final int CAREFUL_MILLIS = 1_500;
    private static final System.Logger LOG = System.getLogger("journeys");

    private Hearing() {}

    /** Waits until one is heard by the other; answers how long that took from {@code sinceNanos}. */
    static Duration becomesAudible(Attendee speaker, Attendee listener, long sinceNanos) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        double level;
        do {
            level = level(speaker, listener, GLANCE_MILLIS);
            if (level >= Ear.HEARD_DB) {
                Duration took = Duration.ofNanos(System.nanoTime() - sinceNanos);
                report(speaker, listener, "heard", level);
                return took;
            }
        } while (System.nanoTime() < giveUp);
        throw new AssertionError(listener + " does not hear " + speaker + ": " + level + " dB");
    }

    /** Listens so long; answers for how long at most one was not heard by the other, the end included. */
    static Duration longestSilence(Attendee speaker, Attendee listener, Duration during) {
        long until = System.nanoTime() + during.toNanos();
        long heard = System.nanoTime();
        long longest = 0;
        while (System.nanoTime() < until) {
            boolean hears = level(speaker, listener, GLANCE_MILLIS) >= Ear.HEARD_DB;
            longest = Math.max(longest, System.nanoTime() - heard);
            heard = hears ? System.nanoTime() : heard;
        }
        return Duration.ofNanos(longest);
    }

    static void hears(Attendee listener, Attendee speaker) {
        becomesAudible(speaker, listener, System.nanoTime());
    }

    /** Waits until one is not heard any more, and has then not been heard during a careful listen. */
    static Duration becomesSilent(Attendee speaker, Attendee listener, long sinceNanos, Duration bound) {
        long giveUp = sinceNanos + bound.toNanos();
        double level;
        do {
            level = level(speaker, listener, GLANCE_MILLIS);
            if (level <= Ear.SILENT_DB) {
                Duration took = Duration.ofNanos(System.nanoTime() - sinceNanos);
                assertThat(took)
                        .as("%s is silent for %s after", speaker, listener)
                        .isLessThanOrEqualTo(bound);
                doesNotHear(listener, speaker);
                return took;
            }
        } while (System.nanoTime() < giveUp);
        throw new AssertionError(listener + " still hears " + speaker + " after " + bound + ": " + level + " dB");
    }

    /** One is not heard by the other, for a while. */
    static void doesNotHear(Attendee listener, Attendee speaker) {
        double level = level(speaker, listener, CAREFUL_MILLIS);
        report(speaker, listener, "not heard", level);
        assertThat(level).as("%s as %s hears them", speaker, listener).isLessThanOrEqualTo(Ear.SILENT_DB);
    }

    private static double level(Attendee speaker, Attendee listener, int millis) {
        return listener.levels(millis, speaker.tone()).getOrDefault(speaker.tone(), -140.0);
    }

    /** What was measured goes to the build's log: the closing word on who hears whom. */
    static void report(Attendee speaker, Attendee listener, String how, double level) {
        LOG.log(
                System.Logger.Level.INFO,
                new StringJoiner(" ")
                        .add("MEASURED")
                        .add(listener.toString())
                        .add("←")
                        .add(speaker.toString())
                        .add(how)
                        .add(String.format(Locale.ROOT, "%.1f dB", level))
                        .toString());
    }

    static void report(String what) {
        LOG.log(System.Logger.Level.INFO, "MEASURED {0}", what);
    }

    static void report(String what, Duration took) {
        LOG.log(System.Logger.Level.INFO, "MEASURED {0}: {1} ms", what, took.toMillis());
    }
}
