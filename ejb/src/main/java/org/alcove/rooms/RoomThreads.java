package org.alcove.rooms;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads behind live rooms, kept apart by what they may have to wait for: a database that hangs must not keep anybody
 * from cutting a sound, nor a media server anybody from being told.
 */
@ApplicationScoped
class RoomThreads {

    private static final Logger LOG = System.getLogger(RoomThreads.class.getName());
    private static final int FOR_DATABASE = 8;
    private static final int FOR_SOUND = 32;
    private static final int FOR_JOBS = 12;
    private static final int STOP_SECONDS = 2;

    @SuppressWarnings("NullAway.Init")
    private ContextService context;

    @SuppressWarnings("NullAway.Init")
    private ExecutorService database;

    @SuppressWarnings("NullAway.Init")
    private ExecutorService losses;

    @SuppressWarnings("NullAway.Init")
    private ExecutorService offers;

    @SuppressWarnings("NullAway.Init")
    private ExecutorService sound;

    @SuppressWarnings("NullAway.Init")
    private ScheduledExecutorService jobs;

    @SuppressWarnings("NullAway.Init")
    private ScheduledExecutorService watch;

    /**
     * @param factory makes threads that belong to the application, whoever asks for them first
     * @param context gives each task a context of its own. Without, what a task borrows from a pool stays with its
     *     thread, which is kept, and the pool runs dry
     */
    void start(ThreadFactory factory, ContextService context) {
        this.context = context;
        database = pool(FOR_DATABASE, factory);
        losses = pool(FOR_DATABASE, factory);
        offers = pool(FOR_DATABASE, factory);
        sound = pool(FOR_SOUND, factory);
        jobs = new ScheduledThreadPoolExecutor(FOR_JOBS, factory);
        watch = new ScheduledThreadPoolExecutor(1, factory);
    }

    /** For what waits for the database and nothing else. */
    Executor forDatabase() {
        return task -> database.execute(context.contextualRunnable(task));
    }

    /** For saying who is lost, which may wait for rooms that are locked: what else is told must not wait with it. */
    Executor forLosses() {
        return task -> losses.execute(context.contextualRunnable(task));
    }

    /** For what waits for the media server and nothing else. */
    Executor forSound() {
        return task -> sound.execute(context.contextualRunnable(task));
    }

    /** For offers, which wait for both. */
    Executor forOffers() {
        return task -> offers.execute(context.contextualRunnable(task));
    }

    /** Again and again, with a pause in between; may wait for the database. */
    void repeat(Duration pause, Runnable job) {
        every(jobs, pause, job);
    }

    /** Again and again; looks at memory only and waits for nothing. */
    void watch(Duration pause, Runnable look) {
        every(watch, pause, look);
    }

    /** No job begins any more. What was begun, and what that leads to, still has its threads. */
    void stopJobs() {
        jobs.shutdownNow();
        watch.shutdownNow();
    }

    /** Waits a moment for what was begun. */
    void stop() {
        for (ExecutorService pool : List.of(database, losses, offers, sound)) {
            end(pool);
        }
    }

    private static void end(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.INFO, "Something of the live rooms was still going on at the stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.shutdownNow();
    }

    private void every(ScheduledExecutorService executor, Duration pause, Runnable job) {
        Runnable task = context.contextualRunnable(() -> attempt(job));
        var unused = executor.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One failure must not end a job for ever, nor what happens in one room keep the others waiting. */
    static void attempt(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) { // also what should never be: it would end the job without a word
            LOG.log(Level.WARNING, "Something due in a live room failed; it will be tried again", e);
        }
    }

    private static ExecutorService pool(int size, ThreadFactory factory) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
