package org.alcove.media.engine.rpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashSet;
import java.util.Set;
import org.alcove.media.engine.sound.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Kurento's {@code MediaElement}: sound flows from a source to any number of sinks; a sink has one source, and a new
 * one takes the place of the old. Only audio exists here: connecting video or data is accepted and nothing flows.
 */
abstract class ElementObject extends MediaObject {

    private static final Set<String> EVENTS = Set.of(
            "Error",
            "ElementConnected",
            "ElementDisconnected",
            "MediaFlowInStateChanged",
            "MediaFlowOutStateChanged",
            "MediaFlowInStateChange",
            "MediaFlowOutStateChange",
            "MediaTranscodingStateChanged",
            "MediaTranscodingStateChange");

    private final Set<ElementObject> sinks = new LinkedHashSet<>();
    private @Nullable ElementObject source;

    ElementObject(String type, MediaObject parent, Registry registry) {
        super(type, newId(type), parent, registry);
    }

    @Override
    Set<String> eventTypes() {
        return EVENTS;
    }

    /** What this element gives to its sinks. */
    abstract Feed feed();

    /** From the next frame on this element takes its sound from there, or from nowhere. */
    abstract void hear(@Nullable ElementObject newSource);

    /** Whether sound reached this element from its source lately. */
    abstract boolean flowingIn();

    /** Whether this element has sound to give to its sinks lately. */
    abstract boolean flowingOut();

    @Override
    void released() {
        if (source != null) {
            source.disconnect(this);
        }
        Set.copyOf(sinks).forEach(this::disconnect);
    }

    @Override
    JsonElement invoke(String operation, Params params) {
        return switch (operation) {
            case "connect" -> connect(sink(params), mediaType(params));
            case "disconnect" -> disconnect(sink(params), mediaType(params));
            case "getSourceConnections" -> sourceConnections(mediaType(params));
            case "getSinkConnections" -> sinkConnections(mediaType(params));
            case "isMediaFlowingIn" -> new JsonPrimitive(audio(required(params)) && flowingIn());
            case "isMediaFlowingOut" -> new JsonPrimitive(audio(required(params)) && flowingOut());
            default -> super.invoke(operation, params);
        };
    }

    private ElementObject sink(Params params) {
        return registry().find(params.string("sink"), ElementObject.class);
    }

    private JsonElement connect(ElementObject sink, @Nullable String mediaType) {
        if (audio(mediaType) && sink.source != this) {
            if (sink.source != null) {
                sink.source.sinks.remove(sink);
            }
            sink.source = this;
            sinks.add(sink);
            sink.hear(this);
        }
        return JsonNull.INSTANCE;
    }

    private JsonElement disconnect(ElementObject sink, @Nullable String mediaType) {
        if (audio(mediaType)) {
            disconnect(sink);
        }
        return JsonNull.INSTANCE;
    }

    private void disconnect(ElementObject sink) {
        if (sinks.remove(sink)) {
            sink.source = null;
            sink.hear(null);
        }
    }

    private JsonArray sourceConnections(@Nullable String mediaType) {
        JsonArray list = new JsonArray();
        if (source != null && audio(mediaType)) {
            list.add(connection(source, this));
        }
        return list;
    }

    private JsonArray sinkConnections(@Nullable String mediaType) {
        JsonArray list = new JsonArray();
        if (audio(mediaType)) {
            sinks.forEach(sink -> list.add(connection(this, sink)));
        }
        return list;
    }

    private static JsonObject connection(ElementObject source, ElementObject sink) {
        JsonObject connection = Reply.typed("ElementConnectionData");
        connection.addProperty("sink", sink.id());
        connection.addProperty("sinkDescription", "default");
        connection.addProperty("source", source.id());
        connection.addProperty("sourceDescription", "default");
        connection.addProperty("type", "AUDIO");
        return connection;
    }

    private static String required(Params params) {
        params.string("mediaType");
        String mediaType = mediaType(params);
        return mediaType == null ? "" : mediaType;
    }

    static @Nullable String mediaType(Params params) {
        String mediaType = params.optional("mediaType");
        if (mediaType != null && !Set.of("AUDIO", "VIDEO", "DATA").contains(mediaType)) {
            throw KurentoError.badParameter("Invalid value for 'MediaType'");
        }
        return mediaType;
    }

    static boolean audio(@Nullable String mediaType) {
        return mediaType == null || mediaType.equals("AUDIO");
    }
}
