package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.alcove.media.engine.Await;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/**
 * Any datagrams in the middle of Amina's handshake, from her own address. The first byte says before which of her
 * datagrams they come; each of them follows its length in two bytes. What is nothing that she could have to say does not
 * keep her from connecting; whatever it is, the handshake ends, with little memory, and nobody else notices.
 */
class DtlsHandshakeFuzzTest {

    private static final long MOST_BYTES = 32L << 20;

    /** Before a browser says anything a second time. */
    private static final Duration SOON = Duration.ofMillis(900);

    /** A handshake that goes nowhere ends when somebody waits. */
    private static final Duration AT_LAST = Duration.ofSeconds(20);

    private static final int DATAGRAMS = 6;
    private static final int MAX_DATAGRAMS = 16;

    /** Made when first needed: what is loaded before that, Jazzer does not watch. */
    private static final class World {

        static final SecureRandom RANDOM = new SecureRandom();
        static final Certificate ENGINES = Certificate.selfSigned(RANDOM);
        static final Certificate AMINAS = Certificate.selfSigned(RANDOM);
        static final ConnectedPeer BORIS = new ConnectedPeer();

        private World() {}
    }

    @AfterAll
    static void close() {
        World.BORIS.close();
    }

    /** Her handshake, into which others write. */
    private static final class Handshake implements Handshakes {

        private final AtomicInteger said = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        private final CompletableFuture<DtlsPeer> browser = new CompletableFuture<>();
        private final CompletableFuture<Boolean> completed = new CompletableFuture<>();
        private final List<byte[]> injected;
        private final int before;
        private final DtlsAssociation association = new DtlsAssociation(
                this,
                new DtlsServer(World.ENGINES, World.AMINAS.fingerprint(), () -> {}),
                packet -> browser.join().take(packet, packet.length),
                server -> completed.complete(true),
                () -> completed.complete(false));
        private volatile boolean over;
        private final AtomicLong allocated = new AtomicLong();

        Handshake(List<byte[]> injected, int before) {
            this.injected = injected;
            this.before = before;
            browser.complete(
                    new DtlsPeer(World.AMINAS, SrtpProfile.AEAD_AES_128_GCM, this::send, secured -> {}, () -> {}));
        }

        private void send(byte[] packet, int length) {
            if (said.getAndIncrement() == before) {
                injected.forEach(datagram -> association.take(datagram, datagram.length));
            }
            association.take(Arrays.copyOf(packet, length), length);
        }

        @Override
        public void execute(Runnable work) {
            Thread thread = new Thread(() -> measured(work), "amina-handshake");
            thread.setDaemon(true);
            thread.start();
        }

        private void measured(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                thrown.set(e);
                completed.complete(false);
            } finally {
                allocated.addAndGet(
                        ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes());
            }
        }

        @Override
        public boolean isToGiveWay(long silentNanos) {
            return over;
        }

        void end() {
            over = true;
            association.close();
            browser.join().close();
        }
    }

    @FuzzTest
    void shakingHands(byte[] input) {
        List<byte[]> injected = datagrams(input);
        Handshake amina = new Handshake(injected, input.length == 0 ? 0 : (input[0] & 0xff) % DATAGRAMS);

        boolean inTime = Await.holds(SOON, amina.completed::isDone);
        if (isNothingOfHers(injected)) {
            assertThat(inTime || Await.holds(AT_LAST, amina.completed::isDone)).isTrue();
            assertThat(amina.completed.join()).isTrue();
        }
        toBoris(injected);
        amina.over = true;
        assertThat(Await.holds(AT_LAST, amina.completed::isDone)).isTrue();
        amina.end();

        assertThat(amina.thrown.get()).isNull();
        assertThat(amina.allocated).hasValueLessThan(MOST_BYTES);
        assertThat(World.BORIS.told().events()).containsExactly("found", "connected");
    }

    /** He is connected, and the same comes from his address. */
    private static void toBoris(List<byte[]> injected) {
        injected.forEach(
                datagram -> World.BORIS.port().dispatch(World.BORIS.address(), datagram.clone(), datagram.length));
    }

    private static List<byte[]> datagrams(byte[] input) {
        List<byte[]> datagrams = new ArrayList<>();
        int at = 1;
        while (at + 2 <= input.length && datagrams.size() < MAX_DATAGRAMS) {
            int length = Math.min((input[at] & 0xff) << 8 | (input[at + 1] & 0xff), input.length - at - 2);
            datagrams.add(Arrays.copyOfRange(input, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return datagrams;
    }

    /** As somebody reads it who knows nothing of the engine: no byte begins a fragment of what she has to say. */
    private static boolean isNothingOfHers(List<byte[]> datagrams) {
        return datagrams.stream().noneMatch(DtlsHandshakeFuzzTest::mayBeHers);
    }

    private static boolean mayBeHers(byte[] datagram) {
        for (int at = 0; at + 6 <= datagram.length; at++) {
            boolean message = datagram[at] == 1 || datagram[at] == 11 || datagram[at] == 16 || datagram[at] == 15;
            if (message && datagram[at + 4] == 0 && datagram[at + 5] < 4 && datagram[at + 5] >= 0) {
                return true;
            }
        }
        return false;
    }
}
