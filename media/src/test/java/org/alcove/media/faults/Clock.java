package org.alcove.media.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does things later, and remembers what went wrong with them. */
final class Clock implements AutoCloseable {

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3, Clock::thread);
    private final List<Throwable> troubles = new CopyOnWriteArrayList<>();

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "test-clock");
        thread.setDaemon(true);
        return thread;
    }

    void after(long millis, Runnable what) {
        var unused = threads.schedule(() -> attempt(what), millis, TimeUnit.MILLISECONDS);
    }

    void every(long millis, Runnable what) {
        var unused = threads.scheduleWithFixedDelay(() -> attempt(what), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException | Error e) {
            troubles.add(e);
        }
    }

    List<Throwable> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
