package org.alcove.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What lies between one browser and Alcove: pages and sockets by a proxy, sound by a port of its own. It can be cut as a
 * cable is: nothing comes or goes any more, and nobody is told. The browser goes on calling its sockets open.
 */
final class Network implements AutoCloseable {

    /** The page is given the address of this network's sound in the place of the server's. */
    private static final String REROUTE = """
            (() => {
              const original = RTCPeerConnection.prototype.setRemoteDescription;
              RTCPeerConnection.prototype.setRemoteDescription = function ({type, sdp}) {
                return original.call(this, {type, sdp: sdp.replaceAll(' %d typ host', ' %d typ host')});
              };
            })();
            """;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "network");
        thread.setDaemon(true);
        return thread;
    });
    private final Cable cable = new Cable();
    private final Proxy proxy;
    private final SoundPath sound;
    private final int soundPort;

    /** @param soundPort where the server takes sound */
    Network(int soundPort) {
        this.soundPort = soundPort;
        try {
            proxy = new Proxy(cable, threads);
            sound = new SoundPath(cable, threads, soundPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the SOCKS proxy listens. */
    int proxyPort() {
        return proxy.port();
    }

    /** To be run in each page before its own scripts. */
    String reroute() {
        return REROUTE.formatted(soundPort, sound.port());
    }

    void cut() {
        cable.cut();
    }

    void mend() {
        cable.mend();
    }

    @Override
    public void close() {
        cable.mend();
        proxy.close();
        sound.close();
        threads.shutdownNow();
    }
}
