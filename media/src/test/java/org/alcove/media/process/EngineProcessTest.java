package org.alcove.media.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the process begins and ends. */
@Timeout(60)
class EngineProcessTest {

    private record Refusal(int exitCode, String said) {}

    private static Refusal refusal(Map<String, String> settings) throws IOException, InterruptedException {
        Process process =
                EngineChild.compiled(settings).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Refusal(process.waitFor(), said);
    }

    @Test
    void aSettingThatCannotBeIsOneSentenceAndExitCodeTwo() throws Exception {
        Refusal refusal = refusal(Map.of("alcove.engine.port", "many"));

        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.said().strip())
                .isEqualTo("The media engine cannot start. alcove.engine.port is \"many\": "
                        + "a number from 0 to 65535 is needed");
    }

    @Test
    void aPortThatIsTakenIsOneSentenceAndExitCodeTwo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Refusal refusal = refusal(Map.of("alcove.engine.port", Integer.toString(other.getLocalPort())));

            assertThat(refusal.exitCode()).isEqualTo(2);
            assertThat(refusal.said().strip())
                    .isEqualTo("The media engine cannot start. TCP port " + other.getLocalPort() + " cannot be used");
        }
    }

    @Test
    void itEndsWithItsStandardInputWithoutLeavingAThread() throws Exception {
        try (EngineChild engine = EngineChild.start();
                SocketClient client = SocketClient.connect(engine.address())) {
            client.protocol().endpoint(client.protocol().pipeline());

            assertThat(engine.endInput()).isZero();
            assertThat(client.end()).isEqualTo("closed with 1001");
        }
    }

    @Test
    void itEndsWhenItIsToldToAndItsPortIsFreeAgain() throws Exception {
        try (EngineChild engine = EngineChild.start();
                SocketClient client = SocketClient.connect(engine.address())) {
            client.protocol().pipeline();

            assertThat(engine.terminate()).isEqualTo(128 + 15);
            assertThat(client.end()).isEqualTo("closed with 1001");
            try (EngineChild next = EngineChild.startAt(engine.address())) {
                assertThat(next.address()).isEqualTo(engine.address());
            }
        }
    }

    @Test
    void itDoesNotListenAnywhereElse() throws Exception {
        try (EngineChild engine = EngineChild.start()) {
            assertThat(engine.address().getHost()).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> SocketClient.connect(engine.address().resolve("/other")))
                    .hasMessageContaining("WebSocketHandshakeException");
        }
    }
}
