package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever runs Alcove finds at the server's own port, where no proxy is in between. */
@ExtendWith(StackOfTests.class)
class OperatorsIT {

    private static final String DESCRIPTION = "/openapi?format=JSON";

    private final Stack stack;
    private final APIRequestContext script;

    OperatorsIT(Stack stack) {
        this.stack = stack;
        this.script = stack.client();
    }

    @AfterEach
    void everybodyGoesHome() {
        script.dispose();
        stack.everybodyGoesHome();
    }

    @ParameterizedTest
    @CsvSource({
        "started,start",
        "live,pulse",
        "ready,sound",
        "ready,lease",
        "ready,notices",
        "ready,mirror",
        "ready,letters"
    })
    void theServerSaysOfItself(String question, String check) {
        JsonObject health = json("/health/" + question);

        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getJsonArray("checks"))
                .anySatisfy(answer -> assertThat(answer.toString()).contains("\"" + check + "\"", "\"UP\""));
    }

    @Test
    void metricsCountRoomsAndDevicesAndNameNobody() {
        RoomOfTest room = stack.planRoom("harbour");
        Person amina = stack.amina();
        amina.enters(room).does("open").sees("Everyone can hear you");

        String metrics = text("/metrics");

        assertThat(metrics).contains("mp_scope=\"base\"", "mp_scope=\"vendor\"", "connectionpool_freeConnections");
        assertThat(number(metrics, "alcove_devices_connected")).isPositive();
        assertThat(number(metrics, "alcove_rooms_attended")).isPositive();
        assertThat(number(metrics, "alcove_lease_held")).isEqualTo(1);
        assertThat(number(metrics, "alcove_notices_listening")).isEqualTo(1);
        assertThat(number(metrics, "alcove_sound_available")).isEqualTo(1);
        assertThat(metrics).contains("alcove_rooms_with_sound{", "alcove_media_load_percent{", "alcove_incidents{");
        assertThat(metrics)
                .doesNotContainIgnoringCase("harbour", "amina", room.id().toString());
    }

    @Test
    void theDescriptionOfTheApiSaysOfEachOperationWhatItIsForAndWhatItMayAnswer() {
        JsonObject api = json(DESCRIPTION);

        assertThat(api.getJsonObject("info").getString("title")).isEqualTo("Alcove");
        assertThat(operations(api)).hasSizeGreaterThanOrEqualTo(5).allSatisfy((name, operation) -> {
            assertThat(operation.keySet()).contains("summary", "operationId");
            assertThat(operation.getJsonObject("responses").keySet()).contains("400", "403", "404", "429", "500");
            boolean open = operation.containsKey("security")
                    && operation.getJsonArray("security").isEmpty();
            assertThat(operation.getJsonObject("responses").containsKey("401")).isEqualTo(!open);
            assertThat(open).isEqualTo(name.contains("/api/back-channel-logout"));
        });
        assertThat(api.toString()).doesNotContainIgnoringCase("harbour", "linden");
    }

    @Test
    void whoHasNoTokenIsAnsweredAsTheDescriptionSays() {
        APIResponse answer = script.get(stack.address() + "/api/o/harbour/rooms");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(properties("Problem")).containsAll(read(answer.text()).keySet());
    }

    @Test
    void aRoomIsWrittenAsTheDescriptionSays() {
        RoomOfTest room = stack.planRoom("harbour");
        Person amina = stack.amina().goesTo("/o/harbour/");

        String answer = amina.page()
                .request()
                .get(stack.address() + "/api/o/harbour/rooms/" + room.id())
                .text();

        assertThat(read(answer).keySet()).isEqualTo(properties("Room"));
    }

    private Set<String> properties(String schema) {
        return json(DESCRIPTION)
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject(schema)
                .getJsonObject("properties")
                .keySet();
    }

    private static Map<String, JsonObject> operations(JsonObject api) {
        Map<String, JsonObject> operations = new TreeMap<>();
        api.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .forEach((method, operation) -> operations.put(method + " " + path, operation.asJsonObject())));
        return operations;
    }

    private static double number(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private JsonObject json(String path) {
        return read(text(path));
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private String text(String path) {
        APIResponse answer = script.get(stack.address() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }
}
