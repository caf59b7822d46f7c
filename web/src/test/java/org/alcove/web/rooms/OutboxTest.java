package org.alcove.web.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final CloseReason BYE = new CloseReason(CloseCodes.NORMAL_CLOSURE, "left");

    private final Paper paper = new Paper();
    private final Outbox outbox = new Outbox(paper);

    /** A browser that takes a message when the test says so. */
    private static final class Paper implements Line {

        final List<String> written = new ArrayList<>();
        final List<CloseReason> closed = new ArrayList<>();
        private final Deque<Runnable> onTheirWay = new ArrayDeque<>();
        private final List<Runnable> later = new ArrayList<>();

        @Override
        public void send(String message, Runnable sent) {
            written.add(message);
            onTheirWay.add(sent);
        }

        @Override
        public void ping(Runnable sent) {
            send("ping", sent);
        }

        @Override
        public void later(Runnable task) {
            later.add(task);
        }

        @Override
        public void close(CloseReason reason) {
            closed.add(reason);
        }

        void takeAll() {
            while (!onTheirWay.isEmpty()) {
                onTheirWay.poll().run();
            }
        }
    }

    @Test
    void oneMessageIsOnItsWayAtATimeAndTheOrderIsKept() {
        outbox.add("one");
        outbox.add("two");
        outbox.add("three");
        assertThat(paper.written).containsExactly("one");
        paper.takeAll();
        assertThat(paper.written).containsExactly("one", "two", "three");
    }

    @Test
    void aBrowserThatTakesNothingIsClosedWithTryAgainLater() {
        for (int i = 0; i <= Outbox.MOST_MESSAGES + 1; i++) {
            outbox.add("message " + i);
        }
        assertThat(paper.closed)
                .singleElement()
                .satisfies(reason -> assertThat(reason.getCloseCode().getCode()).isEqualTo(1013));
    }

    @Test
    void aFewLargeMessagesAreTooMuchAsWell() {
        String large = "x".repeat(Outbox.MOST_CHARACTERS / 2);
        outbox.add(large);
        outbox.add(large);
        outbox.add(large);
        assertThat(paper.closed).isEmpty();
        outbox.add("one more");
        assertThat(paper.closed).hasSize(1);
    }

    @Test
    void whatWasTakenMakesRoomAgain() {
        for (int i = 0; i < 10 * Outbox.MOST_MESSAGES; i++) {
            outbox.add("message " + i);
            paper.takeAll();
        }
        assertThat(paper.closed).isEmpty();
    }

    @Test
    void afterOverflowNothingMoreIsSent() {
        for (int i = 0; i <= Outbox.MOST_MESSAGES + 1; i++) {
            outbox.add("message " + i);
        }
        paper.takeAll();
        outbox.add("late");
        assertThat(paper.written).containsExactly("message 0");
    }

    @Test
    void theLastMessageIsSentBeforeTheLineIsClosed() {
        outbox.add("one");
        outbox.addLast("bye", BYE);
        outbox.add("late");
        assertThat(paper.closed).isEmpty();
        paper.takeAll();
        assertThat(paper.written).containsExactly("one", "bye");
        assertThat(paper.closed).containsExactly(BYE);
    }

    @Test
    void aBrowserThatDoesNotTakeItsLastMessageIsClosedAllTheSame() {
        outbox.add("stuck");
        outbox.addLast("bye", BYE);
        paper.later.forEach(Runnable::run);
        assertThat(paper.closed).containsExactly(BYE);
    }

    @Test
    void aPingWaitsForItsTurnAndIsNotCounted() {
        outbox.add("one");
        outbox.ping();
        outbox.ping();
        paper.takeAll();
        assertThat(paper.written).containsExactly("one", "ping", Outbox.BEAT);
    }

    @Test
    void closingTwiceIsClosingOnce() {
        outbox.close(BYE);
        outbox.close(BYE);
        assertThat(paper.closed).containsExactly(BYE);
    }
}
