package org.alcove.media.engine.rpc;

import com.google.gson.JsonObject;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Delivers events one at a time on a thread of its own, so that no listener can hold up the sound, the network or the
 * request that caused the event. When listeners are too slow for too long the newest events are dropped.
 */
public final class EventQueue implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EventQueue.class.getName());
    private static final int MAX_WAITING = 10_000;
    private static final long CLOSE_WAIT_SECONDS = 5;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            work -> new Thread(null, work, "alcove-engine-events", 0, false),
            (work, executor) -> LOG.warning("An event of the engine is dropped: its listeners are too slow"));

    void tell(Consumer<JsonObject> listener, JsonObject event) {
        thread.execute(() -> deliver(listener, event));
    }

    private static void deliver(Consumer<JsonObject> listener, JsonObject event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A listener of the engine's events failed", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
