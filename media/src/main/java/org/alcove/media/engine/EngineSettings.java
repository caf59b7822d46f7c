package org.alcove.media.engine;

import java.net.InetAddress;
import java.time.Duration;
import org.alcove.media.engine.rpc.EngineLimits;

/**
 * What the embedded engine is told at its start.
 *
 * @param bind the address of its one UDP socket
 * @param port the port of that socket; 0 lets the system choose one
 * @param advertised the address that browsers are told to send to, as they can reach it
 * @param limits how much it takes on
 * @param keepsForgotten how long a session is kept whose client is gone; one whose client is there but says nothing is
 *     kept twice as long
 */
public record EngineSettings(
        InetAddress bind, int port, InetAddress advertised, EngineLimits limits, Duration keepsForgotten) {

    /** Kurento's own. */
    public static final Duration KEEPS_FORGOTTEN = Duration.ofMinutes(4);

    public EngineSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (advertised.isAnyLocalAddress()) {
            throw new IllegalArgumentException("browsers cannot send to a wildcard address: advertise another");
        }
        if (keepsForgotten.isNegative() || keepsForgotten.isZero()) {
            throw new IllegalArgumentException("not a time to keep a session for: " + keepsForgotten);
        }
    }

    /** Sessions are kept as long as Kurento keeps them. */
    public EngineSettings(InetAddress bind, int port, InetAddress advertised, EngineLimits limits) {
        this(bind, port, advertised, limits, KEEPS_FORGOTTEN);
    }

    /** With the usual limits. */
    public static EngineSettings of(InetAddress bind, int port, InetAddress advertised) {
        return new EngineSettings(bind, port, advertised, EngineLimits.USUAL);
    }

    /** The same, with another time for which a session is kept whose client is gone. */
    public EngineSettings keepingForgotten(Duration time) {
        return new EngineSettings(bind, port, advertised, limits, time);
    }

    /** For tests and one machine: loopback only, any free port. */
    public static EngineSettings loopback() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return of(loopback, 0, loopback);
    }
}
