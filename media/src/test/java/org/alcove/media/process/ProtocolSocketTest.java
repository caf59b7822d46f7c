package org.alcove.media.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alcove.media.engine.Await;
import org.alcove.media.engine.EngineClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may do at the engine's socket, and who is dropped. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class ProtocolSocketTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SERVER = "manager_ServerManager";

    private EngineChild engine;

    @BeforeAll
    void start() throws IOException {
        engine = EngineChild.start();
    }

    @AfterAll
    void stop() throws IOException {
        engine.close();
    }

    private SocketClient connect() {
        return SocketClient.connect(engine.address());
    }

    private void requireThatOthersAreAnswered() {
        try (SocketClient other = connect()) {
            assertThat(EngineClient.value(ping(other)).getAsString()).isEqualTo("pong");
        }
    }

    private static JsonObject ping(SocketClient client) {
        JsonObject interval = new JsonObject();
        interval.addProperty("interval", 240_000);
        return client.protocol().ask("ping", interval);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{not json", "", "no", "[]", "null", "7", "{} {}", "{'id':1}"})
    void whoeverSaysWhatIsNoRequestIsDropped(String text) {
        try (SocketClient dana = connect()) {
            dana.say(text);

            assertThat(dana.end()).isEqualTo(SocketClient.BROKEN);
        }
        requireThatOthersAreAnswered();
    }

    @Test
    void whoeverNestsWithoutEndIsDropped() {
        try (SocketClient dana = connect()) {
            dana.say("{\"id\":" + "[".repeat(100_000));

            assertThat(dana.end()).isEqualTo(SocketClient.BROKEN);
        }
        requireThatOthersAreAnswered();
    }

    @Test
    void whoeverSendsBytesIsDropped() {
        try (SocketClient dana = connect()) {
            dana.send(ByteBuffer.allocate(10));

            assertThat(dana.end()).isEqualTo(SocketClient.BROKEN);
        }
    }

    @Test
    void whoeverSaysTooMuchAtOnceIsDropped() {
        try (SocketClient dana = connect()) {
            dana.say(" ".repeat(ProtocolSocket.MAX_MESSAGE_BYTES + 1));

            assertThat(dana.end()).isIn("closed with 1009", SocketClient.BROKEN);
        }
        requireThatOthersAreAnswered();
    }

    @Test
    void whatIsStillAllowedIsAnswered() {
        try (SocketClient amina = connect()) {
            String spaces = " ".repeat(ProtocolSocket.MAX_MESSAGE_BYTES - 1_000);
            JsonObject params = EngineClient.json(Map.of("unused", spaces));

            assertThat(EngineClient.value(amina.protocol().ask("ping", params)).getAsString())
                    .isEqualTo("pong");
        }
    }

    @Test
    void everyQuestionIsAnsweredHoweverFastTheyFollowEachOther() throws Exception {
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clients.add(CompletableFuture.runAsync(this::askAgainAndAgain, work -> new Thread(work).start()));
        }
        CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).get();
    }

    private void askAgainAndAgain() {
        try (SocketClient client = connect()) {
            EngineClient protocol = client.protocol();
            for (int i = 0; i < 1_000; i++) {
                assertThat(protocol.ask("ping", new JsonObject()).has("result")).isTrue();
            }
        }
    }

    @Test
    void whoeverDoesNotListenIsDropped() throws Exception {
        try (Socket dana = shakenHands()) {
            byte[] question = frame("{\"id\":1,\"method\":\"invoke\",\"params\":{\"object\":\"" + SERVER
                    + "\",\"operation\":\"getInfo\",\"sessionId\":\"dana\"}}");
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200_000; i++) {
                            dana.getOutputStream().write(question);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
        requireThatOthersAreAnswered();
    }

    @Test
    void pagesOfABrowserAreTurnedAway() {
        assertThatThrownBy(() -> SocketClient.connectFrom("https://elsewhere.example", engine.address()))
                .hasMessageContaining("WebSocketHandshakeException");
        try (SocketClient likeKurentosClient =
                SocketClient.connectFrom("http://127.0.0.1:" + engine.port(), engine.address())) {
            assertThat(ping(likeKurentosClient).has("result")).isTrue();
        }
    }

    @Test
    void thereIsRoomForAHundredAndThenForNobodyUntilSomebodyLeaves() {
        List<SocketClient> clients = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 101; i++) {
                            clients.add(connect());
                        }
                    })
                    .isInstanceOf(RuntimeException.class);
            assertThat(clients).hasSizeGreaterThan(90);
            assertThat(ping(clients.get(0)).has("result")).isTrue();
        } finally {
            clients.forEach(SocketClient::close);
        }
        assertThat(Await.holds(SOON, this::letsSomebodyIn)).isTrue();
    }

    private boolean letsSomebodyIn() {
        try (SocketClient next = connect()) {
            return ping(next).has("result");
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Test
    void aHandshakeWithoutEndIsCutOff() throws Exception {
        try (Socket dana = new Socket(InetAddress.getLoopbackAddress(), engine.port())) {
            byte[] line = "GET /kurento HTTP/1.1\r\nX-More: ".getBytes(StandardCharsets.US_ASCII);
            byte[] more = "x".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            dana.getOutputStream().write(line);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200_000; i++) {
                            dana.getOutputStream().write(more);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
        requireThatOthersAreAnswered();
    }

    @Test
    void aPingOfTheSocketsOwnKeepsTheConnection() {
        try (SocketClient amina = connect()) {
            amina.ping();

            assertThat(ping(amina).has("result")).isTrue();
        }
    }

    private Socket shakenHands() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), engine.port());
        String request = """
                GET /kurento HTTP/1.1
                Host: 127.0.0.1
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13

                """.replace("\n", "\r\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] answered = new byte[12];
        int read = socket.getInputStream().read(answered);
        assertThat(new String(answered, 0, read, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
        return socket;
    }

    /** One masked text frame (RFC 6455, 5.2); the mask is zero. */
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(6 + payload.length);
        frame.put((byte) 0x81).put((byte) (0x80 | payload.length)).putInt(0).put(payload);
        return frame.array();
    }
}
