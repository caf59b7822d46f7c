package org.alcove.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Mailbox mailbox = new Mailbox(threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatIsGivenIsDoneInOrderAndNeverTwoThingsAtOnce() throws InterruptedException {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch all = new CountDownLatch(1_000);
        for (int i = 0; i < 1_000; i++) {
            int letter = i;
            mailbox.execute(() -> {
                done.add(letter);
                all.countDown();
            });
        }
        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void whatFailsKeepsNothingElseWaiting() throws InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        mailbox.execute(() -> {
            throw new IllegalStateException("on purpose");
        });
        mailbox.execute(next::countDown);
        assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** A room would never be told anything again, nor a silence be carried out in it. */
    @Test
    void whatShouldNeverBeKeepsNothingElseWaitingEither() throws InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        mailbox.execute(() -> {
            throw new NoClassDefFoundError("on purpose");
        });
        mailbox.execute(next::countDown);
        assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whereNoThreadCanBeBorrowedNowTheNextLetterAsksAgain() {
        List<String> done = new ArrayList<>();
        AtomicBoolean broken = new AtomicBoolean(true);
        Mailbox troubled = new Mailbox(letter -> {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("on purpose");
            }
            letter.run();
        });
        troubled.execute(() -> done.add("first"));
        troubled.execute(() -> done.add("second"));
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void afterTheThreadsAreGoneNothingIsDoneAndNothingIsKept() {
        threads.shutdownNow();
        mailbox.execute(() -> {});
        assertThat(mailbox.size()).isZero();
    }
}
