package org.alcove.media.kurento;

import com.google.gson.JsonElement;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.alcove.media.engine.EngineClient;
import org.alcove.media.process.SocketClient;

/** Somebody else who is connected to a media server, and sees what is there. */
public final class Onlooker implements AutoCloseable {

    private static final String SERVER = "manager_ServerManager";

    private final SocketClient socket;
    private final EngineClient protocol;

    public Onlooker(URI server) {
        this.socket = SocketClient.connect(server);
        this.protocol = socket.protocol();
    }

    /** How many rooms of sound there are. */
    int pipelines() {
        return rooms().size();
    }

    /** The rooms of sound that there are. */
    public List<String> rooms() {
        return protocol.invoke(SERVER, "getPipelines", Map.of()).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Whether an object is there; asking holds it. */
    boolean sees(String object) {
        return protocol.ask("describe", EngineClient.json(Map.of("object", object)))
                .has("result");
    }

    EngineClient protocol() {
        return protocol;
    }

    @Override
    public void close() {
        socket.close();
    }
}
