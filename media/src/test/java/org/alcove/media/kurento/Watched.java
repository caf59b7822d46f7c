package org.alcove.media.kurento;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.alcove.media.engine.Engine;
import org.alcove.media.engine.EngineClient;
import org.alcove.media.engine.EngineConnection;

/** A wire to an engine that does one thing after another, and looks after each at what the engine itself says there is. */
final class Watched implements Wire.Dial {

    private final Engine engine;
    private final EngineClient onlooker;
    private volatile int mostTwoWayPorts;

    Watched(Engine engine) {
        this.engine = engine;
        this.onlooker = new EngineClient(engine);
    }

    @Override
    public Wire open(Consumer<JsonObject> messages, Consumer<String> whenLost) {
        EngineConnection connection = engine.connect(messages);
        ExecutorService one = Executors.newSingleThreadExecutor(work -> Threads.daemon("test-watched", work));
        return new Wire() {
            @Override
            public void send(JsonObject message) throws IOException {
                try {
                    one.execute(() -> {
                        JsonObject answer = connection.request(message);
                        mostTwoWayPorts = Math.max(mostTwoWayPorts, twoWayPorts());
                        messages.accept(answer);
                    });
                } catch (RejectedExecutionException e) {
                    throw new IOException(e);
                }
            }

            @Override
            public void close() {
                connection.close();
                one.shutdown();
            }
        };
    }

    /** The most ports there have been at any moment through which sound went in both directions. */
    int mostTwoWayPorts() {
        return mostTwoWayPorts;
    }

    private synchronized int twoWayPorts() {
        long ports = all("HubPort").stream()
                .filter(port -> isConnected(port, "getSourceConnections") && isConnected(port, "getSinkConnections"))
                .count();
        return (int) ports;
    }

    private boolean isConnected(String port, String connections) {
        return !onlooker.invoke(port, connections, Map.of()).getAsJsonArray().isEmpty();
    }

    /** How many media connections there are. */
    synchronized int endpoints() {
        return all("WebRtcEndpoint").size();
    }

    private List<String> all(String type) {
        return ids("manager_ServerManager", "getPipelines").stream()
                .flatMap(pipeline -> ids(pipeline, "getChildren").stream())
                .flatMap(element -> element.endsWith("Composite")
                        ? ids(element, "getChildren").stream()
                        : List.of(element).stream())
                .filter(element -> element.endsWith(type))
                .toList();
    }

    private List<String> ids(String object, String operation) {
        return onlooker.invoke(object, operation, Map.of()).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
