package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that ask for more than there should be: they are refused, and leave nothing behind. */
class HostileRequestsTest {

    private final Engine engine = Engine.start(EngineSettings.loopback());
    private final EngineClient client = new EngineClient(engine);

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    private JsonObject attempt(String object, String operation, Map<String, String> params) {
        return client.attempt(object, operation, params);
    }

    private List<JsonElement> pipelines() {
        return client.invoke("manager_ServerManager", "getPipelines", Map.of())
                .getAsJsonArray()
                .asList();
    }

    /** A session remembers its answers by the ids of their requests. */
    @Test
    void anIdIsShortAndAValue() {
        String pipeline = client.pipeline();
        try (EngineConnection connection = engine.connect(event -> {})) {
            for (String id : List.of("{}", "[1]", "\"" + "x".repeat(1_000) + "\"", "1" + "0".repeat(1_000))) {
                JsonObject request = EngineClient.parse("{\"id\":" + id + ",\"method\":\"release\",\"params\":{}}");
                request.getAsJsonObject("params").addProperty("object", pipeline);

                assertThat(EngineClient.code(connection.request(request)))
                        .as(id)
                        .isEqualTo(-32600);
            }
        }
        assertThat(pipelines()).hasSize(1);
    }

    @Test
    void aTransactionHoldsNoOther() {
        JsonObject answer = client.ask("transaction", EngineClient.parse("""
                        {"operations": [
                          {"id": 0, "method": "ping"},
                          {"id": 1, "method": "transaction", "params": {"operations": [
                            {"id": 2, "method": "create", "params": {"type": "MediaPipeline"}}]}}]}
                        """));

        List<JsonElement> answers = EngineClient.value(answer).getAsJsonArray().asList();
        assertThat(answers).hasSize(2);
        assertThat(EngineClient.code(answers.get(1).getAsJsonObject())).isEqualTo(40008);
        assertThat(pipelines()).isEmpty();
    }

    @Test
    void aTransactionOfTooManyOperationsIsNotBegun() {
        String operation = "{\"id\": 0, \"method\": \"create\", \"params\": {\"type\": \"MediaPipeline\"}}";
        String operations = String.join(",", Collections.nCopies(101, operation));

        assertThat(EngineClient.code(
                        client.ask("transaction", EngineClient.parse("{\"operations\": [" + operations + "]}"))))
                .isEqualTo(-32000);
        assertThat(pipelines()).isEmpty();
    }

    @Test
    void namesTagsAndSubscriptionsHaveALimit() {
        String pipeline = client.pipeline();
        String text = "x".repeat(1_001);
        assertThat(EngineClient.code(attempt(pipeline, "setName", Map.of("name", text))))
                .isEqualTo(40001);
        assertThat(EngineClient.code(attempt(pipeline, "addTag", Map.of("key", "k", "value", text))))
                .isEqualTo(40001);
        for (int i = 0; i < 100; i++) {
            client.invoke(pipeline, "addTag", Map.of("key", "k" + i, "value", "v"));
            client.subscribe("manager_ServerManager", "ObjectCreated");
        }

        assertThat(EngineClient.code(attempt(pipeline, "addTag", Map.of("key", "one", "value", "more"))))
                .isEqualTo(40009);
        JsonObject params = EngineClient.json(Map.of("object", "manager_ServerManager", "type", "ObjectCreated"));
        assertThat(EngineClient.code(client.ask("subscribe", params))).isEqualTo(40009);
    }

    @Test
    void anOfferOfTenThousandLinesIsRefusedInKurentosWords() {
        String endpoint = client.endpoint(client.pipeline());
        String offer = "v=0\r\n" + "a=x\r\n".repeat(10_000);

        assertThat(EngineClient.code(attempt(endpoint, "processOffer", Map.of("offer", offer))))
                .isEqualTo(40201);
    }
}
