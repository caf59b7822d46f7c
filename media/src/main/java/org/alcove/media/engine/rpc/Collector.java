package org.alcove.media.engine.rpc;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends, on a thread of its own, the sessions of clients that went without a word, so that their sound does not go on
 * although nobody asks for anything any more.
 */
public final class Collector implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Collector.class.getName());
    private static final int ROUNDS = 8;
    private static final long CLOSE_WAIT_SECONDS = 5;

    private final Protocol protocol;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> new Thread(null, work, "alcove-engine-collector", 0, false));

    private Collector(Protocol protocol) {
        this.protocol = protocol;
    }

    /** Looks a few times in the time for which a forgotten session is kept. */
    public static Collector start(Protocol protocol, Duration kept) {
        Collector collector = new Collector(protocol);
        long roundNanos = Math.max(1, kept.toNanos() / ROUNDS);
        var unused = collector.thread.scheduleWithFixedDelay(
                collector::collect, roundNanos, roundNanos, TimeUnit.NANOSECONDS);
        return collector;
    }

    private void collect() {
        try {
            protocol.collect();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "What nobody holds any more could not be collected", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
