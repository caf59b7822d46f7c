package org.alcove.media.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alcove.media.engine.Await;
import org.alcove.media.engine.EngineClient;
import org.alcove.media.engine.RecordedTrace;
import org.alcove.media.engine.RecordedTrace.Exchange;
import org.alcove.media.engine.Replay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What outlives a connection, how long, and what was seen of it on a real server. */
@Timeout(60)
class SocketSessionsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SERVER = "manager_ServerManager";

    /** Operations of Kurento that the engine does not have, and what depends on them. */
    private static final Set<String> LEFT_OUT = Set.of("generateOffer", "processAnswer", "processOffer");

    private final EngineChild engine;
    private SocketClient client;

    SocketSessionsTest() throws IOException {
        engine = EngineChild.start(Map.of("alcove.engine.keeps.forgotten.seconds", "2"));
        client = SocketClient.connect(engine.address());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        engine.close();
    }

    private void reconnect() {
        client.close();
        client = SocketClient.connect(engine.address());
    }

    private JsonObject comeBack(String session) {
        return client.protocol().ask("connect", EngineClient.json(Map.of("sessionId", session)));
    }

    private static String sessionOf(EngineClient protocol) {
        return protocol.ask("ref", EngineClient.json(Map.of("object", SERVER)))
                .getAsJsonObject("result")
                .get("sessionId")
                .getAsString();
    }

    private static int pipelines(EngineClient protocol) {
        return protocol.invoke(SERVER, "getPipelines", Map.of())
                .getAsJsonArray()
                .size();
    }

    @Test
    void aClientThatLosesItsConnectionFindsItsObjectsAgainAsOnARealServer() {
        List<Exchange> asked = RecordedTrace.part("C").stream()
                .filter(exchange -> LEFT_OUT.stream().noneMatch(exchange.toString()::contains))
                .toList();
        Replay replay = new Replay(request -> client.request(request));

        assertThat(asked).hasSizeGreaterThan(20);
        for (Exchange exchange : asked) {
            if (exchange.method().equals("connect")) {
                reconnect();
            }
            replay.requireSameShape(exchange);
        }
    }

    @Test
    void everyFormOfErrorIsTheSameThroughASocket() {
        Replay replay = new Replay(request -> client.request(request));

        assertThat(RecordedTrace.part("D").stream()
                        .filter(exchange -> !exchange.method().equals("transaction"))
                        .filter(exchange -> !exchange.toString().contains("RecorderEndpoint")))
                .allSatisfy(replay::requireSameAnswer);
    }

    @Test
    void eventsGoToTheConnectionThatTheClientCameBackBy() {
        EngineClient before = client.protocol();
        before.subscribe(SERVER, "ObjectCreated");
        String session = sessionOf(before);

        reconnect();
        assertThat(comeBack(session).has("result")).isTrue();
        EngineClient after = client.protocol();
        after.pipeline();

        assertThat(Await.holds(SOON, () -> after.events("ObjectCreated").size() == 1))
                .isTrue();
        assertThat(before.events("ObjectCreated")).isEmpty();
    }

    @Test
    void nobodyComesBackToASessionThatNeverWas() {
        assertThat(EngineClient.code(comeBack("00000000-0000-0000-0000-000000000000")))
                .isEqualTo(40007);
    }

    @Test
    void nobodyComesBackToASessionThatWasClosed() {
        EngineClient before = client.protocol();
        before.pipeline();
        String session = sessionOf(before);
        before.ask("closeSession", new JsonObject());

        reconnect();

        assertThat(EngineClient.code(comeBack(session))).isEqualTo(40007);
        assertThat(pipelines(client.protocol())).isZero();
    }

    @Test
    void whatAClientLeavesBehindWithoutAWordIsCollected() {
        EngineClient before = client.protocol();
        String pipeline = before.pipeline();
        before.port(before.composite(pipeline));
        before.endpoint(pipeline);
        String session = sessionOf(before);

        reconnect();
        EngineClient other = client.protocol();
        assertThat(pipelines(other)).isEqualTo(1);
        other.ask("closeSession", new JsonObject());

        assertThat(Await.holds(SOON, () -> sessions() == 1)).isTrue();
        assertThat(pipelines(client.protocol())).isZero();
        assertThat(EngineClient.code(client.protocol().attempt(pipeline, "getName", Map.of())))
                .isEqualTo(40101);
        assertThat(EngineClient.code(comeBack(session))).isEqualTo(40007);
    }

    /** Asked in a session of its own, which is counted, and closed. */
    private int sessions() {
        EngineClient protocol = client.protocol();
        int sessions = protocol.invoke(SERVER, "getSessions", Map.of())
                .getAsJsonArray()
                .size();
        protocol.ask("closeSession", new JsonObject());
        return sessions;
    }

    @Test
    void whatSomebodyElseHoldsStaysUntilTheyLetItGo() {
        String pipeline = client.protocol().pipeline();
        EngineClient other;
        try (SocketClient second = SocketClient.connect(engine.address())) {
            other = second.protocol();
            other.ask("ref", EngineClient.json(Map.of("object", pipeline)));
            client.close();

            assertThat(Await.holds(
                            SOON,
                            () -> other.invoke(SERVER, "getSessions", Map.of())
                                            .getAsJsonArray()
                                            .size()
                                    == 1))
                    .isTrue();
            assertThat(other.invoke(pipeline, "getName", Map.of()).getAsString())
                    .isEqualTo(pipeline);

            other.ask("unref", EngineClient.json(Map.of("object", pipeline)));
            assertThat(EngineClient.code(other.attempt(pipeline, "getName", Map.of())))
                    .isEqualTo(40101);
        }
    }
}
