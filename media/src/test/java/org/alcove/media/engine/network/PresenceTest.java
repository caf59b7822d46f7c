package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.alcove.media.engine.Await;
import org.alcove.media.engine.rtp.RtpHeader;
import org.junit.jupiter.api.Test;

/** When somebody counts as there, as lost and as back. */
class PresenceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long TOO_LONG = 5 * SECOND;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private Runnable whenLost = () -> {};
    private final Presence presence = new Presence(new Listener());

    private final class Listener implements PeerListener {

        @Override
        public void found() {}

        @Override
        public void connected() {
            told.add("connected");
        }

        @Override
        public void lost() {
            whenLost.run();
            told.add("lost");
        }

        @Override
        public void sound(RtpHeader header, byte[] packet, int offset, int length) {}

        @Override
        public void reported() {}

        @Override
        public void everyHalfSecond() {}
    }

    @Test
    void whoIsSilentForASecondIsAskedAndNotLost() {
        presence.heard(0);
        presence.secure();

        assertThat(presence.isToBeAsked(SECOND / 2)).isFalse();
        assertThat(presence.isToBeAsked(SECOND)).isTrue();
        assertThat(told).containsExactly("connected");
    }

    @Test
    void whoIsSilentForTooLongIsLostOnceAndNotAskedAnyMore() {
        presence.heard(0);
        presence.secure();

        assertThat(presence.isToBeAsked(TOO_LONG)).isFalse();
        assertThat(presence.isToBeAsked(2 * TOO_LONG)).isFalse();
        assertThat(presence.isLost()).isTrue();
        assertThat(told).containsExactly("connected", "lost");
    }

    @Test
    void whoIsHeardOfAgainIsBack() {
        presence.heard(0);
        presence.secure();
        presence.isToBeAsked(TOO_LONG);
        presence.heard(TOO_LONG + 1);

        assertThat(presence.isLost()).isFalse();
        assertThat(told).containsExactly("connected", "lost", "connected");
    }

    @Test
    void whoSaidFarewellDoesNotComeBack() {
        presence.secure();
        presence.farewell();
        presence.farewell();
        presence.heard(1);

        assertThat(presence.isLost()).isTrue();
        assertThat(told).containsExactly("connected", "lost");
    }

    @Test
    void whoWasLostDuringTheHandshakeIsConnectedOnlyWhenHeardOfAgain() {
        presence.heard(0);
        presence.isToBeAsked(TOO_LONG);
        presence.secure();
        assertThat(told).containsExactly("lost");

        presence.heard(TOO_LONG + 1);
        assertThat(told).containsExactly("lost", "connected");
    }

    @Test
    void whoIsReleasedIsToldNothing() {
        presence.release();
        presence.secure();
        presence.heard(1);
        presence.isToBeAsked(TOO_LONG);

        assertThat(told).isEmpty();
    }

    @Test
    void whoIsHeardOfWhileBeingGivenUpIsLostFirstAndThenBack() throws InterruptedException {
        presence.heard(0);
        presence.secure();
        Thread network = new Thread(() -> presence.heard(TOO_LONG + 1));
        whenLost = () -> {
            network.start();
            Await.holds(Duration.ofSeconds(5), () -> isWaitingOrOver(network));
        };

        presence.isToBeAsked(TOO_LONG);
        network.join();

        assertThat(told).containsExactly("connected", "lost", "connected");
    }

    private static boolean isWaitingOrOver(Thread thread) {
        return thread.getState() == Thread.State.BLOCKED || thread.getState() == Thread.State.TERMINATED;
    }
}
