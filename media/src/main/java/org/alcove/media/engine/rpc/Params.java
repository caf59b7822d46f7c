package org.alcove.media.engine.rpc;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Reads parameters the way Kurento does, with its errors for those that are missing or of the wrong kind. */
record Params(JsonObject json) {

    /** A parameter of the protocol's own methods: its absence is an error of JSON-RPC. */
    String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw KurentoError.parameterRequired(name);
        }
        return value;
    }

    /** A parameter of an operation or a constructor: its absence is an error of marshalling. */
    String string(String name) {
        String value = optional(name);
        if (value == null) {
            throw KurentoError.notAString(name);
        }
        return value;
    }

    @Nullable
    String optional(String name) {
        JsonElement value = json.get(name);
        boolean text = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isString();
        return text ? value.getAsString() : null;
    }

    /** A nested object; empty if there is none. */
    Params object(String name) {
        return new Params(json.get(name) instanceof JsonObject nested ? nested : new JsonObject());
    }

    int count() {
        return json.size();
    }
}
