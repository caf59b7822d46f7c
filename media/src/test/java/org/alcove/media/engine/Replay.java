package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.alcove.media.engine.RecordedTrace.Exchange;

/** Asks somebody else what Kurento Media Server was asked, with their ids in the place of Kurento's. */
public final class Replay {

    private final UnaryOperator<JsonObject> server;
    private final Map<String, String> ids = new HashMap<>();

    public Replay(UnaryOperator<JsonObject> server) {
        this.server = server;
    }

    private JsonObject ask(Exchange exchange) {
        JsonObject request = RecordedTrace.replaceIds(exchange.request(), id -> ids.getOrDefault(id, id));
        JsonObject response = server.apply(request);
        List<String> recorded = RecordedTrace.idsOf(exchange.response());
        List<String> actual = RecordedTrace.idsOf(response);
        for (int i = 0; i < Math.min(recorded.size(), actual.size()); i++) {
            ids.putIfAbsent(recorded.get(i), actual.get(i));
        }
        return response;
    }

    /** The answer is Kurento's, but for the ids. */
    public void requireSameAnswer(Exchange exchange) {
        assertThat(withoutIds(ask(exchange))).as(exchange.toString()).isEqualTo(withoutIds(exchange.response()));
    }

    private static JsonObject withoutIds(JsonObject message) {
        return RecordedTrace.replaceIds(message, id -> "id");
    }

    /** The answer has the form of Kurento's. */
    public void requireSameShape(Exchange exchange) {
        JsonObject response = ask(exchange);
        assertThat(response.keySet())
                .as(exchange.toString())
                .isEqualTo(exchange.response().keySet());
        JsonElement recorded = exchange.response().get("result");
        if (!(recorded instanceof JsonObject result)) {
            assertThat(response.get("result")).isEqualTo(JsonNull.INSTANCE);
            return;
        }
        JsonObject actual = response.getAsJsonObject("result");
        assertThat(actual.keySet()).as(exchange.toString()).isEqualTo(result.keySet());
        if (result.has("value")) {
            assertThat(actual.get("value")).as(exchange.toString()).hasSameClassAs(result.get("value"));
        }
    }
}
