package org.alcove.media.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A client of the engine's protocol, for tests: each method is one request. */
public final class EngineClient implements AutoCloseable {

    private final List<JsonObject> events;
    private final UnaryOperator<JsonObject> server;
    private final Runnable farewell;
    private String session = "";
    private int lastId;

    public EngineClient(Engine engine) {
        this.events = Collections.synchronizedList(new ArrayList<>());
        EngineConnection connection = engine.connect(events::add);
        this.server = connection::request;
        this.farewell = connection::close;
    }

    /**
     * A client of an engine that is somewhere else.
     *
     * @param server answers one request
     * @param events where its events are put
     */
    public EngineClient(UnaryOperator<JsonObject> server, List<JsonObject> events) {
        this.events = events;
        this.server = server;
        this.farewell = () -> {};
    }

    public JsonObject ask(String method, JsonObject params) {
        JsonObject request = new JsonObject();
        request.addProperty("jsonrpc", "2.0");
        request.addProperty("id", ++lastId);
        request.addProperty("method", method);
        if (!session.isEmpty()) {
            params.addProperty("sessionId", session);
        }
        request.add("params", params);
        JsonObject response = server.apply(request);
        if (response.get("result") instanceof JsonObject result && result.has("sessionId")) {
            session = result.get("sessionId").getAsString();
        }
        return response;
    }

    String create(String type, String parameter, String parent) {
        JsonObject params = json(Map.of("type", type));
        params.add("constructorParams", parameter.isEmpty() ? new JsonObject() : json(Map.of(parameter, parent)));
        return value(ask("create", params)).getAsString();
    }

    public String pipeline() {
        return create("MediaPipeline", "", "");
    }

    public String composite(String pipeline) {
        return create("Composite", "mediaPipeline", pipeline);
    }

    public String port(String composite) {
        return create("HubPort", "hub", composite);
    }

    public String endpoint(String pipeline) {
        return create("WebRtcEndpoint", "mediaPipeline", pipeline);
    }

    public JsonObject attempt(String object, String operation, Map<String, String> operationParams) {
        JsonObject params = json(Map.of("object", object, "operation", operation));
        params.add("operationParams", json(operationParams));
        return ask("invoke", params);
    }

    public JsonElement invoke(String object, String operation, Map<String, String> operationParams) {
        return value(attempt(object, operation, operationParams));
    }

    void connect(String source, String sink) {
        invoke(source, "connect", Map.of("sink", sink, "mediaType", "AUDIO"));
    }

    void disconnect(String source, String sink) {
        invoke(source, "disconnect", Map.of("sink", sink, "mediaType", "AUDIO"));
    }

    /** Connects a browser to an endpoint. */
    SyntheticPeer join(String endpoint, SyntheticPeer peer) {
        return peer.accept(
                invoke(endpoint, "processOffer", Map.of("offer", peer.offer())).getAsString());
    }

    public void subscribe(String object, String type) {
        value(ask("subscribe", json(Map.of("object", object, "type", type))));
    }

    public void release(String object) {
        ask("release", json(Map.of("object", object)));
    }

    /** The data of every event of that type so far. */
    public List<JsonObject> events(String type) {
        synchronized (events) {
            return events.stream()
                    .map(event -> event.getAsJsonObject("params").getAsJsonObject("value"))
                    .filter(value -> value.get("type").getAsString().equals(type))
                    .map(value -> value.getAsJsonObject("data"))
                    .toList();
        }
    }

    boolean saw(String type, String field, String expected) {
        return events(type).stream()
                .anyMatch(data -> data.get(field).getAsString().equals(expected));
    }

    public static JsonObject json(Map<String, String> fields) {
        JsonObject json = new JsonObject();
        fields.forEach(json::addProperty);
        return json;
    }

    static JsonObject parse(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** What an answer refuses by. */
    public static int code(JsonObject response) {
        return response.getAsJsonObject("error").get("code").getAsInt();
    }

    public static JsonElement value(JsonObject response) {
        if (!response.has("result")) {
            throw new IllegalStateException("refused: " + response);
        }
        JsonElement value = response.getAsJsonObject("result").get("value");
        return value == null ? new JsonArray() : value;
    }

    @Override
    public void close() {
        farewell.run();
    }
}
