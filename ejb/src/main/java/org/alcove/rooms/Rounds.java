package org.alcove.rooms;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What comes up again and again for one of many, and may have to wait: at most one round is under way for each, so that
 * one that hangs takes one thread, and keeps none of the others waiting.
 */
final class Rounds<K> {

    private final Executor threads;
    private final Set<K> underWay = ConcurrentHashMap.newKeySet();

    Rounds(Executor threads) {
        this.threads = threads;
    }

    /**
     * Does the work for each thing that is due by then, one after another, and stops at the first that fails: what
     * follows would wait for the same. Nothing happens while the round before is under way.
     */
    <T> void begin(K whose, Supplier<List<T>> due, Consumer<T> work) {
        if (underWay.add(whose)) {
            try {
                threads.execute(() -> round(whose, due, work));
            } catch (RejectedExecutionException goingDown) {
                underWay.remove(whose);
            }
        }
    }

    private <T> void round(K whose, Supplier<List<T>> due, Consumer<T> work) {
        try {
            RoomThreads.attempt(() -> due.get().forEach(work));
        } finally {
            underWay.remove(whose);
        }
    }
}
