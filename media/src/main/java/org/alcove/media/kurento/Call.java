package org.alcove.media.kurento;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kurento.client.Continuation;
import org.kurento.client.KurentoObject;

/**
 * One call to Kurento, begun at once and awaited within a bound of our own: kurento-client's synchronous calls may wait
 * for 10 s, and for each other.
 */
final class Call<T> implements Continuation<T> {

    private static final Logger LOG = Logger.getLogger(Call.class.getName());

    private final String what;
    private final CompletableFuture<T> reply = new CompletableFuture<>();

    private Call(String what) {
        this.what = what;
    }

    static <T> Call<T> begin(String what, Consumer<Continuation<T>> asynchronously) {
        Call<T> call = new Call<>(what);
        try {
            asynchronously.accept(call);
        } catch (RuntimeException e) {
            call.onError(e);
        }
        return call;
    }

    /** Begins to release an object; one that no longer exists counts as released. */
    static Call<Void> release(KurentoObject object) {
        return begin("release", object::release);
    }

    @Override
    public void onSuccess(T result) {
        reply.complete(result);
    }

    @Override
    public void onError(Throwable cause) {
        reply.completeExceptionally(cause);
    }

    T within(Deadline deadline) throws CallFailed {
        try {
            return reply.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            Throwable cause = cause(e);
            throw new CallFailed("Kurento did not " + what + ": " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new CallFailed("Kurento did not " + what + " in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed("Interrupted before Kurento did " + what, e);
        }
    }

    private static Throwable cause(ExecutionException e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }

    /** Whether there is an answer by then, whichever. */
    boolean isAnsweredWithin(Deadline deadline) {
        try {
            within(deadline);
            return true;
        } catch (CallFailed e) {
            return !e.isLate();
        }
    }

    /** Whether it is done as it should by then. */
    boolean isDoneWithin(Deadline deadline) {
        try {
            within(deadline);
            return true;
        } catch (CallFailed e) {
            LOG.log(Level.WARNING, e.getMessage(), e.getCause());
            return false;
        }
    }

    /** The object that this call creates; if it comes too late it is released, so that none is left behind. */
    static <T extends KurentoObject> T created(Call<T> call, Deadline deadline) throws CallFailed {
        try {
            return call.within(deadline);
        } catch (CallFailed e) {
            var unused = call.reply.thenAccept(Call::release);
            throw e;
        }
    }

    static <T extends KurentoObject> Optional<T> ifCreated(Call<T> call, Deadline deadline) {
        try {
            return Optional.of(created(call, deadline));
        } catch (CallFailed e) {
            LOG.log(Level.WARNING, e.getMessage(), e.getCause());
            return Optional.empty();
        }
    }
}
