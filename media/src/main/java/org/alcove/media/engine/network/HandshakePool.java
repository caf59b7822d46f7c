package org.alcove.media.engine.network;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads for all handshakes, and who comes first is served first. A handshake that stalls, because its client
 * says nothing more, keeps its place only as long as nobody waits for one: somebody's browser does not keep others from
 * connecting. Safe for use by many threads.
 */
final class HandshakePool implements Handshakes, AutoCloseable {

    /** From which on a client counts as stalled: browsers say again what got lost within a second. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int WAITING = 256;
    private static final long IDLE_SECONDS = 10;
    private static final long CLOSE_WAIT_SECONDS = 5;

    private final ThreadPoolExecutor threads;
    private final long patienceNanos;

    /**
     * @param places how many handshakes there are at once
     * @param patience for how long one may be silent while another waits
     */
    HandshakePool(int places, Duration patience) {
        this.patienceNanos = patience.toNanos();
        this.threads = new ThreadPoolExecutor(
                places,
                places,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> new Thread(null, work, "alcove-engine-handshake", 0, false));
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Does that once there is a place.
     *
     * @throws java.util.concurrent.RejectedExecutionException if too many wait already, or this is closed
     */
    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @Override
    public boolean isToGiveWay(long silentNanos) {
        return silentNanos >= patienceNanos && !threads.getQueue().isEmpty();
    }

    /** Interrupts all that are going on, and waits for them to end. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
