package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alcove.media.engine.Await;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Browsers that begin a handshake and say nothing more, and those that wait behind them. */
class StalledHandshakesTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration LONGER = Duration.ofMillis(600);

    /** Less than the time after which a handshake ends by itself. */
    private static final Duration SOON = Duration.ofSeconds(6);

    private final SecureRandom random = new SecureRandom();
    private final Certificate engines = Certificate.selfSigned(random);
    private final Certificate theirs = Certificate.selfSigned(random);
    private final HandshakePool pool = new HandshakePool(2, PATIENCE);
    private final List<Browser> browsers = new ArrayList<>();
    private final List<Browser> completed = new CopyOnWriteArrayList<>();
    private final List<Browser> failed = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        browsers.forEach(Browser::close);
        pool.close();
    }

    /** Says hello when told to, and the rest only if it goes on. */
    private final class Browser {

        private final CompletableFuture<byte[]> hello = new CompletableFuture<>();
        private final CompletableFuture<DtlsPeer> peer = new CompletableFuture<>();
        private final List<byte[]> kept = new CopyOnWriteArrayList<>();
        private final DtlsAssociation association = new DtlsAssociation(
                pool,
                new DtlsServer(engines, theirs.fingerprint(), () -> {}),
                packet -> peer.join().take(packet, packet.length),
                server -> completed.add(this),
                () -> failed.add(this));
        private volatile boolean goesOn;

        Browser(boolean goesOn) {
            this.goesOn = goesOn;
            browsers.add(this);
            peer.complete(new DtlsPeer(
                    theirs,
                    SrtpProfile.AEAD_AES_128_GCM,
                    (packet, length) -> send(Arrays.copyOf(packet, length)),
                    secured -> {},
                    () -> {}));
        }

        private void send(byte[] packet) {
            if (goesOn && hello.isDone()) {
                association.take(packet, packet.length);
            } else if (!hello.complete(packet)) {
                kept.add(packet);
            }
        }

        Browser greets() {
            byte[] packet = hello.join();
            association.take(packet, packet.length);
            return this;
        }

        void comesBack() {
            goesOn = true;
            kept.forEach(packet -> association.take(packet, packet.length));
        }

        void close() {
            association.close();
            peer.join().close();
        }
    }

    private Browser stalled() {
        return new Browser(false).greets();
    }

    @Test
    void whoSaysNothingMoreDoesNotKeepOthersFromConnecting() {
        Browser dana = stalled();
        Browser danas = stalled();
        Browser boris = new Browser(true).greets();

        assertThat(Await.holds(SOON, () -> completed.contains(boris))).isTrue();
        assertThat(Await.holds(SOON, () -> failed.contains(dana) || failed.contains(danas)))
                .isTrue();
        assertThat(failed).doesNotContain(boris);
    }

    /** A bad network may take its time. */
    @Test
    void whoSaysNothingForAWhileIsNotGivenUpWhileNobodyWaits() {
        Browser amina = stalled();
        Browser dana = stalled();
        assertThat(Await.stays(LONGER, failed::isEmpty)).isTrue();

        amina.comesBack();

        assertThat(Await.holds(SOON, () -> completed.contains(amina))).isTrue();
        assertThat(failed).doesNotContain(dana);
    }

    @Test
    void whoWaitsIsServedInTheOrderInWhichTheyCame() {
        stalled();
        stalled();
        List<Browser> waiting = List.of(stalled(), stalled(), stalled(), stalled(), stalled(), stalled());

        assertThat(Await.holds(SOON, () -> failed.size() >= 6)).isTrue();
        assertThat(failed.subList(2, 4)).containsExactlyInAnyOrderElementsOf(waiting.subList(0, 2));
        assertThat(failed.subList(2, 6)).containsExactlyInAnyOrderElementsOf(waiting.subList(0, 4));
        assertThat(failed).doesNotContain(waiting.get(4), waiting.get(5));
    }

    /** What came while a handshake waited for its own place is read before it is asked to give way. */
    @Test
    void whoHadToWaitIsHeardBeforeTheyAreGivenUp() {
        stalled();
        stalled();
        Browser boris = new Browser(true).greets();
        Browser carla = new Browser(true).greets();
        Browser amina = new Browser(true).greets();

        assertThat(Await.holds(SOON, () -> completed.containsAll(List.of(boris, carla, amina))))
                .isTrue();
        assertThat(failed).doesNotContain(boris, carla, amina);
    }
}
