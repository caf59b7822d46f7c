package org.alcove.media.kurento;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** How threads of this package begin and end: named, as daemons, and waited for. */
final class Threads {

    private static final long END_SECONDS = 5;

    private Threads() {}

    static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /** Ends the threads of a pool and waits for them. */
    static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
