package org.alcove.media.engine;

import com.google.gson.JsonObject;
import java.util.function.Consumer;
import org.alcove.media.engine.rpc.EventQueue;
import org.alcove.media.engine.rpc.Protocol;

/**
 * The embedded engine: answers Kurento's JSON-RPC protocol in process, and moves the sound that it is told to move.
 *
 * <p>It starts with {@link #start}, uses one UDP port and a fixed number of threads whatever the number of people, and
 * leaves nothing behind after {@link #close}: no thread, no socket, no provider, no hook.
 */
public final class Engine implements AutoCloseable {

    private final EventQueue events = new EventQueue();
    private final Protocol protocol;

    private Engine(EngineSettings settings) {
        this.protocol = new Protocol(settings.maxObjects(), settings.maxSessions(), events);
    }

    /** Opens the port and starts the threads. */
    public static Engine start(EngineSettings settings) {
        return new Engine(settings);
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

    /** Ends every media connection and waits for the threads to end. */
    @Override
    public void close() {
        protocol.close();
        events.close();
    }
}
