package org.alcove.media.engine;

import com.google.gson.JsonObject;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.alcove.media.engine.network.Network;
import org.alcove.media.engine.rpc.Collector;
import org.alcove.media.engine.rpc.EventQueue;
import org.alcove.media.engine.rpc.Media;
import org.alcove.media.engine.rpc.Protocol;
import org.alcove.media.engine.sound.SoundThread;

/**
 * The embedded engine: answers Kurento's JSON-RPC protocol in process, and moves the sound that it is told to move.
 *
 * <p>It starts with {@link #start}, uses one UDP port and a fixed number of threads whatever the number of people, and
 * leaves nothing behind after {@link #close}: no thread, no socket, no provider, no hook.
 */
public final class Engine implements AutoCloseable {

    private final Network network;
    private final SoundThread sound;
    private final EventQueue events = new EventQueue();
    private final Protocol protocol;
    private final Collector collector;

    private Engine(EngineSettings settings) {
        this.network = Network.open(settings.bind(), settings.port(), settings.advertised());
        this.sound = SoundThread.start();
        Media media = new Media(network, sound, settings.limits());
        this.protocol = new Protocol(settings.limits(), settings.keepsForgotten(), events, media);
        this.collector = Collector.start(protocol, settings.keepsForgotten());
    }

    /**
     * Opens the port and starts the threads.
     *
     * @throws java.io.UncheckedIOException if the port cannot be used
     */
    public static Engine start(EngineSettings settings) {
        return new Engine(settings);
    }

    /** Where browsers send to: the advertised address and the port that was opened. */
    public InetSocketAddress address() {
        return network.address();
    }

    /**
     * A new connection to the engine.
     *
     * @param events told every event its sessions subscribed to, one at a time, on a thread of the engine's; has to
     *     return at once
     */
    public EngineConnection connect(Consumer<JsonObject> events) {
        return new EngineConnection(protocol, events);
    }

    /** How busy the one thread of sound is, in percent of the time it has; above 100 while it falls behind. */
    public int loadPercent() {
        return (int) Math.round(100 * sound.load().share());
    }

    /** Ends every media connection and waits for the threads to end. */
    @Override
    public void close() {
        collector.close();
        protocol.close();
        sound.close();
        network.close();
        events.close();
    }
}
