package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a start and a stop leave behind: nothing. */
class EngineLifeTest {

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("alcove-engine"))
                .toList();
    }

    /** A pool says that it has ended a moment before its last thread has. */
    private static void assertNoThreadIsLeft() {
        assertThat(Await.holds(Duration.ofSeconds(5), () -> threads().isEmpty()))
                .as("threads left: %s", threads())
                .isTrue();
    }

    @Test
    void twentyStartsAndStopsLeaveNoThreadPortOrProvider() throws IOException {
        int providers = Security.getProviders().length;
        for (int i = 0; i < 20; i++) {
            int port;
            try (Engine engine = Engine.start(EngineSettings.loopback());
                    EngineClient client = new EngineClient(engine);
                    SyntheticPeer boris = SyntheticPeer.speaking(800)) {
                port = engine.address().getPort();
                client.join(client.endpoint(client.pipeline()), boris);
                assertThat(Await.holds(Duration.ofSeconds(10), boris::isConnected))
                        .isTrue();
            }
            try (DatagramSocket free = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
                assertThat(free.isBound()).isTrue();
            }
        }
        assertNoThreadIsLeft();
        assertThat(Security.getProviders()).hasSize(providers);
    }

    @Test
    void aPortInUseIsNamed() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (Engine first = Engine.start(EngineSettings.loopback())) {
            int port = first.address().getPort();
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> Engine.start(EngineSettings.of(loopback, port, loopback)))
                    .withMessageContaining(Integer.toString(port));
        }
        assertNoThreadIsLeft();
    }

    @Test
    void threadsDoNotGrowWithPeople() {
        try (Engine engine = Engine.start(EngineSettings.loopback());
                EngineClient client = new EngineClient(engine)) {
            String pipeline = client.pipeline();
            String gallery = client.port(client.composite(pipeline));
            for (int i = 0; i < 200; i++) {
                client.connect(gallery, client.endpoint(pipeline));
            }
            assertThat(threads()).hasSizeLessThanOrEqualTo(5 + 8);
        }
    }
}
