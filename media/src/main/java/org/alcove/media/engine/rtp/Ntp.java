package org.alcove.media.engine.rtp;

import java.time.Duration;
import java.time.Instant;

/** Time as NTP writes it (RFC 3550, section 4): seconds since 1900, and fractions of 2^-32 of one. */
final class Ntp {

    private static final long EPOCH_OFFSET_SECONDS = 2_208_988_800L;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int FRACTION_BITS = 16;

    private Ntp() {}

    /** All 64 bits. */
    static long time(Instant time) {
        long fraction = ((long) time.getNano() << Integer.SIZE) / NANOS_PER_SECOND;
        return (time.getEpochSecond() + EPOCH_OFFSET_SECONDS) << Integer.SIZE | fraction;
    }

    /** The middle 32 bits, which roll over after 18 hours. */
    static int middle(Instant time) {
        return (int) (time(time) >>> FRACTION_BITS);
    }

    /** What so many 65 536ths of a second are. */
    static Duration duration(int fractions) {
        return Duration.ofNanos((fractions * NANOS_PER_SECOND) >> FRACTION_BITS);
    }

    /** How many 65 536ths of a second that is. */
    static int fractions(Duration duration) {
        return (int) ((duration.getSeconds() << FRACTION_BITS)
                + (((long) duration.getNano() << FRACTION_BITS) / NANOS_PER_SECOND));
    }
}
