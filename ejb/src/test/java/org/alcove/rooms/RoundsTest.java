package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Rounds<String> rounds = new Rounds<>(waiting::add);
    private final List<String> done = new ArrayList<>();

    @Test
    void oneRoomThatHangsKeepsNoOtherWaiting() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch unlocked = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        try {
            Rounds<String> inThreads = new Rounds<>(threads);
            for (int again = 0; again < 10; again++) {
                inThreads.begin("locked", () -> List.of("device"), device -> await(unlocked));
            }
            inThreads.begin("free", () -> List.of("device"), device -> others.countDown());
            assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            unlocked.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void aRoundBeginsAgainOnlyWhenTheOneBeforeIsOver() {
        rounds.begin("room", () -> List.of("one"), done::add);
        rounds.begin("room", () -> List.of("one", "two"), done::add);
        assertThat(waiting).hasSize(1);
        runAll();
        rounds.begin("room", () -> List.of("two"), done::add);
        runAll();
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void aRoundStopsAtTheFirstFailureAndTheNextOneTriesAgain() {
        List<String> tried = new ArrayList<>();
        Consumer<String> locked = device -> {
            tried.add(device);
            throw new IllegalStateException("locked, on purpose");
        };
        rounds.begin("room", () -> List.of("one", "two"), locked);
        runAll();
        rounds.begin("room", () -> List.of("one", "two"), locked);
        runAll();
        assertThat(tried).containsExactly("one", "one");
    }

    @Test
    void whatShouldNeverBeEndsNoJobEither() {
        rounds.begin("room", () -> List.of("one"), device -> {
            throw new NoClassDefFoundError("on purpose");
        });
        runAll();
        rounds.begin("room", () -> List.of("two"), done::add);
        runAll();
        assertThat(done).containsExactly("two");
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
