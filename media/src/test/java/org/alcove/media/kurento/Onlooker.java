package org.alcove.media.kurento;

import java.net.URI;
import java.util.Map;
import org.alcove.media.engine.EngineClient;
import org.alcove.media.process.SocketClient;

/** Somebody else who is connected to a media server, and sees what is there. */
final class Onlooker implements AutoCloseable {

    private static final String SERVER = "manager_ServerManager";

    private final SocketClient socket;
    private final EngineClient protocol;

    Onlooker(URI server) {
        this.socket = SocketClient.connect(server);
        this.protocol = socket.protocol();
    }

    /** How many rooms of sound there are. */
    int pipelines() {
        return protocol.invoke(SERVER, "getPipelines", Map.of())
                .getAsJsonArray()
                .size();
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
