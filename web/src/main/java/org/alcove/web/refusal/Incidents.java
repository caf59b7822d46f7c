package org.alcove.web.refusal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Faults: what should not have happened. Each is logged once, with its cause, under a number; the number is all that
 * leaves the server.
 */
final class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 5;

    private static final AtomicLong REPORTED = new AtomicLong();

    private Incidents() {}

    /** How many since the start of this server. */
    static long reported() {
        return REPORTED.get();
    }

    static String report(Throwable thrown) {
        REPORTED.incrementAndGet();
        byte[] number = new byte[BYTES];
        RANDOM.nextBytes(number);
        String incident = HexFormat.of().formatHex(number);
        LOG.log(Level.SEVERE, thrown, () -> "Incident " + incident);
        return incident;
    }
}
