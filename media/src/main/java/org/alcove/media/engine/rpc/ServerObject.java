package org.alcove.media.engine.rpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Kurento's {@code ServerManager}: the server as an object, told apart by its fixed id. */
final class ServerObject extends MediaObject {

    static final String ID = "manager_ServerManager";

    private static final String VERSION = "7.3.0";
    private static final long BYTES_PER_KIB = 1_024;

    private final Set<MediaObject> pipelines = new LinkedHashSet<>();
    private final Supplier<Collection<String>> sessions;

    ServerObject(Registry registry, Supplier<Collection<String>> sessions) {
        super("ServerManager", ID, null, registry);
        this.sessions = sessions;
    }

    @Override
    List<String> hierarchy() {
        return List.of("kurento.MediaObject");
    }

    @Override
    Set<String> eventTypes() {
        return Set.of("ObjectCreated", "ObjectDestroyed");
    }

    void created(MediaObject object) {
        if (object instanceof PipelineObject) {
            pipelines.add(object);
        }
        JsonObject data = new JsonObject();
        data.addProperty("object", object.id());
        raise("ObjectCreated", data);
    }

    void destroyed(MediaObject object) {
        pipelines.remove(object);
        JsonObject data = new JsonObject();
        data.addProperty("objectId", object.id());
        raise("ObjectDestroyed", data);
    }

    @Override
    JsonElement invoke(String operation, Params params) {
        return switch (operation) {
            case "getInfo" -> info();
            case "getPipelines" -> references(pipelines);
            case "getSessions" -> sessionList();
            case "getCpuCount" -> new JsonPrimitive(Runtime.getRuntime().availableProcessors());
            case "getUsedMemory" -> new JsonPrimitive(usedKib());
            default -> super.invoke(operation, params);
        };
    }

    private static long usedKib() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_KIB;
    }

    private JsonArray sessionList() {
        JsonArray list = new JsonArray();
        sessions.get().forEach(list::add);
        return list;
    }

    private static JsonObject info() {
        JsonArray modules = new JsonArray();
        modules.add(module("core", "HubPort", "MediaPipeline"));
        modules.add(module("elements", "Composite", "WebRtcEndpoint"));
        JsonArray capabilities = new JsonArray();
        capabilities.add("transactions");
        JsonObject info = Reply.typed("ServerInfo");
        info.add("capabilities", capabilities);
        info.add("modules", modules);
        info.addProperty("type", "KMS");
        info.addProperty("version", VERSION);
        return info;
    }

    private static JsonObject module(String name, String... factories) {
        JsonArray names = new JsonArray();
        for (String factory : factories) {
            names.add(factory);
        }
        JsonObject module = Reply.typed("ModuleInfo");
        module.add("factories", names);
        module.addProperty("generationTime", "");
        module.addProperty("name", name);
        module.addProperty("version", VERSION);
        return module;
    }
}
