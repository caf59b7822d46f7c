package org.alcove.web.refusal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told when something did not work: the same on a page, in a problem document and on a socket.
 *
 * @param status the HTTP status
 * @param reason the refusal's name, or {@code FAULT}
 * @param title a few words
 * @param text what it means and what one can do, for people
 * @param incident of a fault: the number under which the log knows it
 */
public record Answer(
        int status,
        String reason,
        String title,
        String text,
        @Nullable String incident) {

    /** The media type of {@link #problem()}. */
    public static final String PROBLEM_JSON = "application/problem+json";

    private static final JsonProvider JSON = JsonProvider.provider(); // finding it each time takes longer than its work

    /** The problem document of RFC 9457. */
    public JsonObject problem() {
        JsonObjectBuilder problem = JSON.createObjectBuilder()
                .add("type", "urn:alcove:refusal:" + reason)
                .add("title", title)
                .add("status", status)
                .add("detail", text)
                .add("reason", reason);
        return withIncident(problem).build();
    }

    /** The message {@code refused} of the room's protocol; without an id when the request had none. */
    public JsonObject refused(@Nullable Long id) {
        JsonObjectBuilder message = JSON.createObjectBuilder().add("type", "refused");
        if (id != null) {
            message.add("id", id);
        }
        message.add("reason", reason).add("text", text);
        return withIncident(message).build();
    }

    private JsonObjectBuilder withIncident(JsonObjectBuilder message) {
        return incident == null ? message : message.add("incident", incident);
    }
}
