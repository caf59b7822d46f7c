package org.alcove.media.engine.rpc;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** A refusal in Kurento's own words: code, type and text as Kurento Media Server 7.3.0 sends them. */
public final class KurentoError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final @Nullable String type;

    private KurentoError(int code, @Nullable String type, String message) {
        super(message, null, false, false);
        this.code = code;
        this.type = type;
    }

    static KurentoError badParameter(String message) {
        return new KurentoError(40001, "MARSHALL_ERROR", message);
    }

    static KurentoError notAString(String parameter) {
        return badParameter("'" + parameter + "' parameter should be a string");
    }

    static KurentoError invalidSession() {
        return new KurentoError(40007, "INVALID_SESSION", "Invalid session");
    }

    static KurentoError unknownOperation(String operation, int parameters) {
        return new KurentoError(
                40008,
                "MALFORMED_TRANSACTION",
                "Method '" + operation + "' with " + parameters + " parameters not found");
    }

    static KurentoError tooMany(String what) {
        return new KurentoError(40009, "NOT_ENOUGH_RESOURCES", "Too many " + what);
    }

    /** Not Kurento's: it was asked for again what was too long to be remembered. */
    static KurentoError notRepeated() {
        return new KurentoError(
                40009, "NOT_ENOUGH_RESOURCES", "The request was done; its answer was too long to be remembered");
    }

    static KurentoError objectNotFound(String reference) {
        return new KurentoError(40101, "MEDIA_OBJECT_NOT_FOUND", "Object '" + reference + "' not found");
    }

    static KurentoError unknownEvent(String event) {
        return new KurentoError(40106, "MEDIA_OBJECT_EVENT_NOT_SUPPORTED", "Event '" + event + "' not supported");
    }

    static KurentoError unknownType(String type) {
        return new KurentoError(40108, "MEDIA_OBJECT_NOT_AVAILABLE", "Factory '" + type + "' not found");
    }

    static KurentoError invalidSdp() {
        return new KurentoError(40201, "SDP_PARSE_ERROR", "Invalid SDP");
    }

    static KurentoError offerNotAnswerable(String because) {
        return new KurentoError(40205, "SDP_END_POINT_PROCESS_OFFER_ERROR", "Error processing offer: " + because);
    }

    static KurentoError noLocalDescription() {
        return new KurentoError(40202, "SDP_END_POINT_NO_LOCAL_SDP_ERROR", "No local SDP");
    }

    static KurentoError noRemoteDescription() {
        return new KurentoError(40203, "SDP_END_POINT_NO_REMOTE_SDP_ERROR", "No remote SDP");
    }

    static KurentoError alreadyNegotiated() {
        return new KurentoError(40208, "SDP_END_POINT_ALREADY_NEGOTIATED", "Endpoint already negotiated");
    }

    static KurentoError offerNotGenerated() {
        return new KurentoError(
                40209,
                "SDP_END_POINT_NOT_OFFER_GENERATED",
                "Offer not generated. It is not possible to process an answer.");
    }

    static KurentoError nestedTransaction() {
        return new KurentoError(40008, "MALFORMED_TRANSACTION", "A transaction holds no other");
    }

    static KurentoError invalidRequest() {
        return new KurentoError(-32600, null, "Invalid Request.");
    }

    static KurentoError unknownMethod() {
        return new KurentoError(-32601, null, "Method not found.");
    }

    static KurentoError parameterRequired(String parameter) {
        return new KurentoError(-32000, null, "'" + parameter + "' parameter is required");
    }

    JsonObject toJson() {
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        if (type != null) {
            JsonObject data = new JsonObject();
            data.addProperty("type", type);
            error.add("data", data);
        }
        error.addProperty("message", getMessage());
        return error;
    }
}
