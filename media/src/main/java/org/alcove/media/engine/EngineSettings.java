package org.alcove.media.engine;

import java.net.InetAddress;

/**
 * What the embedded engine is told at its start.
 *
 * @param bind the address of its one UDP socket
 * @param port the port of that socket; 0 lets the system choose one
 * @param advertised the address that browsers are told to send to, as they can reach it
 * @param maxEndpoints how many media connections there may be at once
 * @param maxObjects how many objects of every kind there may be at once
 * @param maxSessions how many sessions of the protocol there may be at once
 */
public record EngineSettings(
        InetAddress bind, int port, InetAddress advertised, int maxEndpoints, int maxObjects, int maxSessions) {

    private static final int MAX_ENDPOINTS = 1_000;
    private static final int MAX_OBJECTS = 10_000;
    private static final int MAX_SESSIONS = 100;

    public EngineSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (advertised.isAnyLocalAddress()) {
            throw new IllegalArgumentException("browsers cannot send to a wildcard address: advertise another");
        }
    }

    /** The usual limits: what one machine carries without falling behind, with room to spare. */
    public static EngineSettings of(InetAddress bind, int port, InetAddress advertised) {
        return new EngineSettings(bind, port, advertised, MAX_ENDPOINTS, MAX_OBJECTS, MAX_SESSIONS);
    }

    /** For tests and one machine: loopback only, any free port. */
    public static EngineSettings loopback() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return of(loopback, 0, loopback);
    }
}
