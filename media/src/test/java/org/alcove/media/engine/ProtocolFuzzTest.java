package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/**
 * Any requests, one a line. <code>$0</code> to <code>$9</code> stand for what the requests before have answered, so
 * that a corpus can name objects. Each request is answered, and with the sessions everything they made is gone.
 */
class ProtocolFuzzTest {

    private static final int MOST_REQUESTS = 50;

    /** Made when first needed: what is loaded before that, Jazzer does not watch. */
    private static final class Asked {

        static final Engine ENGINE = Engine.start(EngineSettings.loopback());
        static final EngineConnection OBSERVER = ENGINE.connect(event -> {});

        private Asked() {}

        /** The strings that the server lists. */
        static JsonArray list(String operation) {
            JsonObject answer = OBSERVER.request(EngineClient.parse("""
                    {"method": "invoke", "params":
                      {"object": "manager_ServerManager", "operation": "%s", "sessionId": "observer"}}
                    """.formatted(operation)));
            return EngineClient.value(answer).getAsJsonArray();
        }
    }

    private final List<String> values = new ArrayList<>();

    @AfterAll
    static void stop() {
        Asked.OBSERVER.close();
        Asked.ENGINE.close();
    }

    @FuzzTest
    void requests(byte[] text) {
        values.clear();
        try (EngineConnection connection = Asked.ENGINE.connect(event -> {})) {
            new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .limit(MOST_REQUESTS)
                    .forEach(line -> ask(connection, line));
            endSessions(connection);
        }
        assertThat(Asked.list("getPipelines")).isEmpty();
    }

    private void ask(EngineConnection connection, String line) {
        JsonObject request = read(named(line));
        if (request == null) {
            return;
        }
        JsonObject answer = connection.request(request);

        assertThat(answer.get("jsonrpc").getAsString()).isEqualTo("2.0");
        assertThat(answer.has("result")).isNotEqualTo(answer.has("error"));
        JsonElement value = answer.get("result") instanceof JsonObject result ? result.get("value") : null;
        if (value != null && value.isJsonPrimitive()) {
            values.add(value.getAsString());
        }
    }

    private String named(String line) {
        String named = line;
        for (int i = 0; i < Math.min(values.size(), 10); i++) {
            named = named.replace("$" + i, values.get(i));
        }
        return named;
    }

    /** Text that is no object is no request: Kurento drops the connection. */
    private static @Nullable JsonObject read(String line) {
        try {
            return JsonParser.parseString(line) instanceof JsonObject object ? object : null;
        } catch (JsonParseException e) {
            return null;
        }
    }

    private static void endSessions(EngineConnection connection) {
        for (JsonElement id : Asked.list("getSessions")) {
            JsonObject params = new JsonObject();
            params.add("sessionId", id);
            JsonObject request = new JsonObject();
            request.addProperty("method", "closeSession");
            request.add("params", params);
            connection.request(request);
        }
    }
}
