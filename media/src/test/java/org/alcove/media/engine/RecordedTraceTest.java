package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alcove.media.engine.RecordedTrace.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asks the engine what Kurento Media Server 7.3.0 was asked, and compares the answers. */
class RecordedTraceTest {

    /**
     * Types and operations of Kurento that the engine does not have, and what depends on them. What getStats answers
     * once sound flows is compared in {@link EngineMeasureTest}.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "PlayerEndpoint",
            "RecorderEndpoint",
            "PassThrough",
            "Dispatcher",
            "generateOffer",
            "processAnswer",
            "processOffer",
            "getStats",
            "isMediaFlowing");

    private final Engine engine = Engine.start(EngineSettings.loopback());
    private final EngineConnection connection = engine.connect(event -> {});
    private final Replay replay = new Replay(connection::request);

    @AfterEach
    void stop() {
        connection.close();
        engine.close();
    }

    private static boolean isLeftOut(Exchange exchange) {
        return LEFT_OUT.stream().anyMatch(exchange.request().toString()::contains);
    }

    @Test
    void everyFormOfErrorIsAnsweredInKurentosWords() {
        List<Exchange> asked = RecordedTrace.part("D").stream()
                .filter(exchange -> !exchange.method().equals("transaction"))
                .filter(exchange -> !exchange.toString().contains("RecorderEndpoint"))
                .toList();

        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(asked).allSatisfy(replay::requireSameAnswer);
    }

    @Test
    void aRoomIsBuiltInTheSameShape() {
        List<Exchange> asked = RecordedTrace.part("A").stream()
                .filter(exchange -> !isLeftOut(exchange))
                .toList();

        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(asked).allSatisfy(replay::requireSameShape);
    }

    @Test
    void anOfferLikeChromiumsIsAnsweredAndGathered() {
        List<Exchange> asked = RecordedTrace.part("E").stream()
                .filter(exchange -> !exchange.toString().contains("generateOffer"))
                .toList();

        assertThat(asked).anySatisfy(exchange -> assertThat(exchange.toString()).contains("processOffer"));
        assertThat(asked).allSatisfy(replay::requireSameShape);
    }

    @Test
    void aTransactionNamesWhatItMade() {
        EngineClient client = new EngineClient(engine);
        String pipeline = client.pipeline();
        String stage = client.composite(pipeline);
        JsonObject answer = client.ask("transaction", EngineClient.parse("""
                        {"operations": [
                          {"id": 0, "method": "create", "params":
                            {"type": "WebRtcEndpoint", "constructorParams": {"mediaPipeline": "%s"}}},
                          {"id": 1, "method": "create", "params":
                            {"type": "HubPort", "constructorParams": {"hub": "%s"}}},
                          {"id": 2, "method": "invoke", "params":
                            {"object": "newref:0", "operation": "connect", "operationParams": {"sink": "newref:1"}}},
                          {"id": 3, "method": "invoke", "params": {"object": "newref:0", "operation": "noSuch"}},
                          {"id": 4, "method": "invoke", "params": {"object": "newref:0", "operation": "getName"}}]}
                        """.formatted(pipeline, stage)));

        List<JsonElement> answers = EngineClient.value(answer).getAsJsonArray().asList();
        assertThat(answers).hasSize(4);
        String endpoint = answers.get(0)
                .getAsJsonObject()
                .getAsJsonObject("result")
                .get("value")
                .getAsString();
        assertThat(client.invoke(endpoint, "getSinkConnections", Map.of()).getAsJsonArray())
                .hasSize(1);
        assertThat(answers.get(3)
                        .getAsJsonObject()
                        .getAsJsonObject("error")
                        .get("code")
                        .getAsInt())
                .isEqualTo(40008);
    }
}
