package org.alcove.media;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * Where rooms of sound are made: on Kurento media servers, or, when none is named, by the embedded engine in this JVM.
 *
 * @param servers WebSocket addresses of Kurento media servers ({@code ws://} or {@code wss://}, 16 at most); their
 *     control port has no authentication, so it belongs on loopback or a private network
 * @param bind the address of the embedded engine's one UDP socket
 * @param port the port of that socket; 0 lets the system choose one
 * @param advertised the address that browsers are told to send to
 * @param loadPercent from which load of its one thread of sound on the embedded engine begins no new room
 */
public record MediaSettings(List<URI> servers, InetAddress bind, int port, InetAddress advertised, int loadPercent) {

    /** Above this a busy moment more would be heard. */
    public static final int USUAL_LOAD_PERCENT = 70;

    private static final int MAX_SERVERS = 16;

    public MediaSettings {
        servers = List.copyOf(servers);
        if (servers.size() > MAX_SERVERS) {
            throw new IllegalArgumentException("at most " + MAX_SERVERS + " media servers: " + servers.size());
        }
        for (URI server : servers) {
            requireWebSocket(server);
        }
    }

    /** The embedded engine, on one UDP port. */
    public static MediaSettings embedded(InetAddress bind, int port, InetAddress advertised) {
        return new MediaSettings(List.of(), bind, port, advertised, USUAL_LOAD_PERCENT);
    }

    /** The same, with another load from which on no new room begins. */
    public MediaSettings withLoadPercent(int percent) {
        return new MediaSettings(servers, bind, port, advertised, percent);
    }

    /** Kurento media servers. */
    public static MediaSettings servers(List<URI> servers) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return new MediaSettings(servers, loopback, 0, loopback, USUAL_LOAD_PERCENT);
    }

    private static void requireWebSocket(URI server) {
        boolean webSocket = "ws".equals(server.getScheme()) || "wss".equals(server.getScheme());
        if (!webSocket || server.getHost() == null) {
            throw new IllegalArgumentException(
                    "not the address of a Kurento media server (ws://host:8888/kurento): " + server);
        }
    }
}
