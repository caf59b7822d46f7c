package org.alcove.media.kurento;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.media.engine.Engine;
import org.alcove.media.engine.EngineConnection;

/**
 * The wire to the embedded engine: method calls instead of a network. The engine is asked on threads of this wire's, so
 * that the bound of every call holds whatever happens inside.
 */
final class EngineWire implements Wire {

    private static final Logger LOG = Logger.getLogger(EngineWire.class.getName());
    private static final int THREADS = 2;
    private static final int MAX_WAITING = 10_000;

    private final EngineConnection connection;
    private final Consumer<JsonObject> messages;
    private final ThreadPoolExecutor askers = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            work -> Threads.daemon("alcove-media-engine", work));

    private EngineWire(Engine engine, Consumer<JsonObject> messages) {
        this.messages = messages;
        this.connection = engine.connect(messages);
    }

    static Wire open(Engine engine, Consumer<JsonObject> messages) {
        return new EngineWire(engine, messages);
    }

    @Override
    public void send(JsonObject message) throws IOException {
        try {
            askers.execute(() -> ask(message));
        } catch (RejectedExecutionException e) {
            throw new IOException("The embedded engine takes no more requests", e);
        }
    }

    private void ask(JsonObject request) {
        try {
            messages.accept(connection.request(request));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.SEVERE, "The embedded engine failed to answer " + request.get("method"), e);
        }
    }

    @Override
    public void close() {
        connection.close();
        Threads.end(askers);
    }
}
