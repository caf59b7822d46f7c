package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;

/**
 * Any datagram at the one port. The first byte says whether it comes from Amina, who is connected, or from a stranger;
 * the rest is the datagram. Boris is expected, and always by the same credentials, so that a check in the corpus may be
 * an authentic one: it is the only thing that may make an address known.
 */
class MediaPortFuzzTest {

    private static final long BORIS = 2;

    private static final long ALIVE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Made when first needed: what is loaded before that, Jazzer does not watch. */
    private static final class Port {

        static final ConnectedPeer AMINA = new ConnectedPeer();
        static final DatagramSocket STRANGER = socket();

        private Port() {}

        private static DatagramSocket socket() {
            try {
                return new DatagramSocket(0, InetAddress.getLoopbackAddress());
            } catch (SocketException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private long aliveNanos;

    @AfterAll
    static void close() {
        Port.STRANGER.close();
        Port.AMINA.close();
    }

    /** An address that is used is hers as long as she is heard of. */
    private void keepAlive() {
        if (System.nanoTime() - aliveNanos > ALIVE_NANOS) {
            byte[] check = Port.AMINA.check();
            Port.AMINA.port().dispatch(Port.AMINA.address(), check, check.length);
            aliveNanos = System.nanoTime();
        }
    }

    /** Draws the same every time. */
    private static SecureRandom always(long seed) {
        Random drawn = new Random(seed);
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                drawn.nextBytes(bytes);
            }
        };
    }

    private static Peer boris() {
        return new Peer(
                Port.AMINA.port(),
                Port.AMINA.engines(),
                work -> {},
                always(BORIS),
                ConnectedPeer.offer(Port.AMINA.engines()),
                new ConnectedPeer.Told());
    }

    @FuzzTest
    void dispatching(byte[] input) {
        boolean strange = input.length > 0 && input[0] != 0;
        byte[] datagram = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
        Peer boris = boris();
        boolean authentic = isAuthentic(datagram, boris);
        Port.AMINA.port().add(boris);

        keepAlive();
        InetSocketAddress source =
                strange ? (InetSocketAddress) Port.STRANGER.getLocalSocketAddress() : Port.AMINA.address();
        Port.AMINA.port().dispatch(source, datagram, datagram.length);

        assertThat(Port.AMINA.port().addresses()).isEqualTo(strange && authentic ? 2 : 1);
        boris.close();
        assertThat(Port.AMINA.port().addresses()).isEqualTo(1);
        assertThat(Port.AMINA.told().events()).containsExactly("found", "connected");
        assertThat(Port.AMINA.told().sounds() + Port.AMINA.told().reports()).isZero();
    }

    private static boolean isAuthentic(byte[] datagram, Peer boris) {
        StunMessage message = StunMessage.read(datagram, datagram.length);
        return message != null
                && message.type() == StunMessage.BINDING_REQUEST
                && message.username().equals(boris.fragment() + ":" + ConnectedPeer.FRAGMENT)
                && message.isAuthentic(boris.credentials().password());
    }
}
