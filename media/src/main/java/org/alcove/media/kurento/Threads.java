package org.alcove.media.kurento;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How threads of this package begin and end: named, as daemons, and waited for. */
final class Threads {

    private static final long END_SECONDS = 5;
    private static final long IDLE_SECONDS = 1;

    private Threads() {}

    static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does something on a thread that ends with it. BouncyCastle leaves objects in the thread that first uses it; on an
     * application server's thread they would keep the application's class loader for ever.
     */
    static <T> T aside(String name, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        daemon(name, () -> {
                    try {
                        result.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                })
                .start();
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * Threads that end by themselves once there is nothing to do. An HTTP client closes its sockets on them after it was
     * told to, and never ends its own thread if they are gone by then.
     */
    static ExecutorService endingWhenIdle(String name, int most) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> daemon(name, work));
        threads.allowCoreThreadTimeOut(true);
        return threads;
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
