package org.alcove.media.engine;

import com.google.gson.JsonObject;
import java.util.function.Consumer;
import org.alcove.media.engine.rpc.Protocol;

/** One client's way to the engine: what a WebSocket is to Kurento Media Server. Safe for use by many threads. */
public final class EngineConnection implements AutoCloseable {

    private final Protocol protocol;
    private final Consumer<JsonObject> events;

    EngineConnection(Protocol protocol, Consumer<JsonObject> events) {
        this.protocol = protocol;
        this.events = events;
    }

    /**
     * Answers one JSON-RPC 2.0 request. Returns within milliseconds: nothing in here waits for the network.
     *
     * @return the response, with the request's id and either a result or one of Kurento's errors
     */
    public JsonObject request(JsonObject request) {
        return protocol.answer(request, events);
    }

    /** No more events come. A session that was not closed is kept for a while, in case its client comes back. */
    @Override
    public void close() {
        protocol.disconnected(events);
    }
}
