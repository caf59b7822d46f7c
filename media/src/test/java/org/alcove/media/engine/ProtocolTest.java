package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alcove.media.engine.rpc.EngineLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the protocol promises beyond single answers: lives of objects and sessions, events, limits. */
class ProtocolTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Engine engine = Engine.start(EngineSettings.loopback());
    private final EngineClient client = new EngineClient(engine);

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void releasingAPipelineReleasesWhatBelongsToIt() {
        client.subscribe("manager_ServerManager", "ObjectDestroyed");
        String pipeline = client.pipeline();
        String port = client.port(client.composite(pipeline));
        String endpoint = client.endpoint(pipeline);
        client.connect(endpoint, port);

        client.release(pipeline);

        assertThat(EngineClient.code(client.attempt(endpoint, "getName", Map.of())))
                .isEqualTo(40101);
        assertThat(EngineClient.code(client.attempt(port, "getName", Map.of()))).isEqualTo(40101);
        assertThat(client.invoke("manager_ServerManager", "getPipelines", Map.of())
                        .getAsJsonArray())
                .isEmpty();
        assertThat(Await.holds(SOON, () -> client.events("ObjectDestroyed").size() == 4))
                .isTrue();
    }

    @Test
    void aSinkHasOneSourceAndANewOneTakesItsPlace() {
        String pipeline = client.pipeline();
        String stage = client.composite(pipeline);
        String first = client.port(stage);
        String second = client.port(stage);
        String endpoint = client.endpoint(pipeline);
        client.connect(first, endpoint);
        client.connect(second, endpoint);

        assertThat(client.invoke(first, "getSinkConnections", Map.of()).getAsJsonArray())
                .isEmpty();
        JsonObject connection = client.invoke(endpoint, "getSourceConnections", Map.of("mediaType", "AUDIO"))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertThat(connection.get("source").getAsString()).isEqualTo(second);

        client.release(second);
        assertThat(client.invoke(endpoint, "getSourceConnections", Map.of()).getAsJsonArray())
                .isEmpty();
    }

    @Test
    void theLastSegmentOfAnIdIsEnough() {
        String pipeline = client.pipeline();
        String port = client.port(client.composite(pipeline));

        assertThat(client.invoke(port.substring(port.lastIndexOf('/') + 1), "getName", Map.of())
                        .getAsString())
                .isEqualTo(port);
    }

    @Test
    void candidatesAreGatheredAsEvents() {
        String endpoint = client.endpoint(client.pipeline());
        client.subscribe(endpoint, "IceCandidateFound");
        client.subscribe(endpoint, "IceGatheringDone");
        try (SyntheticPeer boris = SyntheticPeer.listening()) {
            client.invoke(endpoint, "processOffer", Map.of("offer", boris.offer()));
        }
        client.invoke(endpoint, "gatherCandidates", Map.of());

        assertThat(Await.holds(SOON, () -> client.events("IceGatheringDone").size() == 1))
                .isTrue();
        JsonObject candidate = client.events("IceCandidateFound").get(0).getAsJsonObject("candidate");
        assertThat(candidate.get("candidate").getAsString())
                .contains(" " + engine.address().getPort() + " typ host");
        assertThat(candidate.get("sdpMid").getAsString()).isEqualTo("0");
        assertThat(client.invoke(endpoint, "getLocalSessionDescriptor", Map.of())
                        .getAsString())
                .contains("a=" + candidate.get("candidate").getAsString());
    }

    @Test
    void anOfferIsAnsweredOnce() {
        String endpoint = client.endpoint(client.pipeline());
        try (SyntheticPeer boris = SyntheticPeer.listening()) {
            assertThat(EngineClient.code(client.attempt(endpoint, "getLocalSessionDescriptor", Map.of())))
                    .isEqualTo(40202);
            assertThat(EngineClient.code(client.attempt(endpoint, "processOffer", Map.of("offer", "v=0\r\n"))))
                    .isEqualTo(40205);
            client.invoke(endpoint, "processOffer", Map.of("offer", boris.offer()));
            assertThat(EngineClient.code(client.attempt(endpoint, "processOffer", Map.of("offer", boris.offer()))))
                    .isEqualTo(40208);
        }
    }

    @Test
    void aSessionThatEndsTakesItsObjectsAlongUnlessAnotherHoldsThem() {
        String mine = client.pipeline();
        String shared = client.pipeline();
        try (EngineClient other = new EngineClient(engine)) {
            other.invoke(shared, "getName", Map.of());
            client.ask("closeSession", new JsonObject());

            assertThat(EngineClient.code(other.attempt(mine, "getName", Map.of())))
                    .isEqualTo(40101);
            assertThat(other.invoke(shared, "getName", Map.of()).getAsString()).isEqualTo(shared);
        }
    }

    @Test
    void aClosedConnectionIsToldNothingMore() {
        client.subscribe("manager_ServerManager", "ObjectCreated");
        client.close();
        try (EngineClient other = new EngineClient(engine)) {
            other.subscribe("manager_ServerManager", "ObjectCreated");
            other.pipeline();

            assertThat(Await.holds(SOON, () -> other.events("ObjectCreated").size() == 1))
                    .isTrue();
            assertThat(client.events("ObjectCreated")).isEmpty();
        }
    }

    @Test
    void everythingHasALimit() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (Engine small = Engine.start(new EngineSettings(loopback, 0, loopback, new EngineLimits(1, 5, 1, 100)));
                EngineClient one = new EngineClient(small);
                EngineClient another = new EngineClient(small)) {
            String pipeline = one.pipeline();
            one.endpoint(pipeline);
            JsonObject params = new JsonObject();
            params.addProperty("type", "WebRtcEndpoint");
            params.add("constructorParams", EngineClient.json(Map.of("mediaPipeline", pipeline)));
            assertThat(EngineClient.code(one.ask("create", params))).isEqualTo(40009);
            one.composite(pipeline);
            one.composite(pipeline);
            assertThat(EngineClient.code(one.ask("create", EngineClient.json(Map.of("type", "MediaPipeline")))))
                    .isEqualTo(40009);
            assertThat(EngineClient.code(another.ask("create", EngineClient.json(Map.of("type", "MediaPipeline")))))
                    .isEqualTo(40009);
        }
    }

    @Test
    void strangeRequestsAreRefusedAndChangeNothing() {
        List<String> requests = List.of(
                "{}",
                "{\"id\":1}",
                "{\"id\":1,\"method\":7}",
                "{\"id\":{},\"method\":\"invoke\",\"params\":[]}",
                "{\"id\":1,\"method\":\"create\",\"params\":{\"type\":{}}}",
                "{\"id\":1,\"method\":\"transaction\",\"params\":{\"operations\":[1,null,{}]}}",
                "{\"id\":1,\"method\":\"transaction\",\"params\":{}}",
                "{\"id\":1,\"method\":\"closeSession\",\"params\":{\"sessionId\":\"nope\"}}",
                "{\"id\":1,\"method\":\"release\",\"params\":{\"object\":\"manager_ServerManager\"}}");
        try (EngineConnection connection = engine.connect(event -> {})) {
            for (String request : requests) {
                assertThat(connection.request(EngineClient.parse(request)).has("jsonrpc"))
                        .as(request)
                        .isTrue();
            }
        }
        assertThat(client.invoke("manager_ServerManager", "getPipelines", Map.of())
                        .getAsJsonArray())
                .isEmpty();
    }
}
