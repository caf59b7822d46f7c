package org.alcove.media.engine;

import java.net.InetAddress;
import org.alcove.media.engine.rpc.EngineLimits;

/**
 * What the embedded engine is told at its start.
 *
 * @param bind the address of its one UDP socket
 * @param port the port of that socket; 0 lets the system choose one
 * @param advertised the address that browsers are told to send to, as they can reach it
 * @param limits how much it takes on
 */
public record EngineSettings(InetAddress bind, int port, InetAddress advertised, EngineLimits limits) {

    public EngineSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (advertised.isAnyLocalAddress()) {
            throw new IllegalArgumentException("browsers cannot send to a wildcard address: advertise another");
        }
    }

    /** With the usual limits. */
    public static EngineSettings of(InetAddress bind, int port, InetAddress advertised) {
        return new EngineSettings(bind, port, advertised, EngineLimits.USUAL);
    }

    /** For tests and one machine: loopback only, any free port. */
    public static EngineSettings loopback() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return of(loopback, 0, loopback);
    }
}
