package org.alcove.media.kurento;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.alcove.media.engine.Engine;
import org.jspecify.annotations.Nullable;

/** A wire to an engine that writes down what is said, and that can be made to fail the way networks and servers do. */
final class Tap implements Wire.Dial {

    private final Engine engine;
    private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
    private final List<JsonObject> answers = new CopyOnWriteArrayList<>();
    private volatile Predicate<JsonObject> swallowed = request -> false;
    private volatile Predicate<JsonObject> refused = request -> false;
    private volatile @Nullable Consumer<String> lost;
    private volatile boolean dead;

    Tap(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Wire open(Consumer<JsonObject> messages, Consumer<String> whenLost) throws IOException {
        if (dead) {
            throw new IOException("nobody answers");
        }
        lost = whenLost;
        Wire wire = EngineWire.open(engine, answer -> {
            answers.add(answer.deepCopy());
            messages.accept(answer);
        });
        return new Wire() {
            @Override
            public void send(JsonObject message) throws IOException {
                requests.add(message.deepCopy());
                if (refused.test(message)) {
                    messages.accept(refusal(message));
                } else if (!swallowed.test(message)) {
                    wire.send(message);
                }
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }

    private static JsonObject refusal(JsonObject request) {
        return JsonParser.parseString("{\"id\":" + request.get("id")
                        + ",\"jsonrpc\":\"2.0\",\"error\":{\"code\":40101,\"message\":\"Object not found\","
                        + "\"data\":{\"type\":\"MEDIA_OBJECT_NOT_FOUND\"}}}")
                .getAsJsonObject();
    }

    /** From now on requests like this never arrive. */
    void swallow(Predicate<JsonObject> requestsLikeThis) {
        swallowed = requestsLikeThis;
    }

    /** From now on requests like this are answered with an error. */
    void refuse(Predicate<JsonObject> requestsLikeThis) {
        refused = requestsLikeThis;
    }

    /** The network goes away. */
    void cut() {
        dead = true;
        Consumer<String> told = lost;
        if (told != null) {
            told.accept("cut by the test");
        }
    }

    /** The network comes back. */
    void mend() {
        dead = false;
    }

    void forget() {
        requests.clear();
    }

    List<JsonObject> requests() {
        return List.copyOf(requests);
    }

    List<JsonObject> answers() {
        return List.copyOf(answers);
    }

    /**
     * What was asked, in short: {@code create HubPort}, {@code connect HubPort to WebRtcEndpoint}, {@code release …}. Not
     * what is asked each second whatever happens.
     */
    List<String> asked() {
        return requests.stream()
                .map(Tap::inShort)
                .filter(request -> !request.equals("getPipelines ServerManager"))
                .toList();
    }

    static String inShort(JsonObject request) {
        String method = request.get("method").getAsString();
        JsonObject params = request.getAsJsonObject("params");
        if (method.equals("create") || method.equals("subscribe")) {
            return method + " " + params.get("type").getAsString();
        }
        if (method.equals("release")) {
            return method + " " + type(params.get("object").getAsString());
        }
        if (!method.equals("invoke")) {
            return method;
        }
        String operation = params.get("operation").getAsString();
        String object = type(params.get("object").getAsString());
        JsonObject arguments = params.getAsJsonObject("operationParams");
        boolean linked = operation.equals("connect") || operation.equals("disconnect");
        return linked && arguments != null
                ? operation + " " + object + " to " + type(arguments.get("sink").getAsString())
                : operation + " " + object;
    }

    private static String type(String id) {
        return id.substring(Math.max(id.lastIndexOf('.'), id.lastIndexOf('_')) + 1);
    }
}
