package org.alcove.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it stands in the trail: persons as keys, what is personal sealed. */
public final class TrailEntry {

    private final JsonObject entry;

    private TrailEntry(JsonObject entry) {
        this.entry = entry;
    }

    /** As its canonical text says it. */
    public static TrailEntry of(String canonical) {
        try (var reader = Json.createReader(new StringReader(canonical))) {
            return new TrailEntry(reader.readObject());
        }
    }

    /**
     * Somebody in an entry.
     *
     * @param key tells them from others where they acted, and nothing else; null for the system
     * @param vetting its state at that moment, where it mattered
     */
    public record Somebody(
            String role, @Nullable String key, @Nullable String vetting) {

        private static Somebody of(JsonObject person) {
            return new Somebody(
                    person.getString("role"), person.getString("key", null), person.getString("vetting", null));
        }
    }

    public UUID id() {
        return UUID.fromString(entry.getString("id"));
    }

    public Instant at() {
        return Instant.parse(entry.getString("at"));
    }

    public Action action() {
        return Action.valueOf(entry.getString("action"));
    }

    public Outcome outcome() {
        return Outcome.valueOf(entry.getString("outcome"));
    }

    /** Who acted. */
    public Somebody by() {
        return Somebody.of(entry.getJsonObject("by"));
    }

    /** Who was affected, when it was not the one who acted. */
    public @Nullable Somebody about() {
        JsonObject about = entry.getJsonObject("about");
        return about == null ? null : Somebody.of(about);
    }

    /** What was acted on. */
    public Entry.Subject on() {
        JsonObject on = entry.getJsonObject("on");
        return new Entry.Subject(on.getString("type"), UUID.fromString(on.getString("id")));
    }

    /** What for, as a code. */
    public @Nullable String purpose() {
        return entry.getString("purpose", null);
    }

    /** Entries of one attempt share it. */
    public String correlation() {
        return entry.getString("correlation");
    }

    /** Settings as they were. */
    public Map<String, String> before() {
        return settings("before");
    }

    /** Settings as they became. */
    public Map<String, String> after() {
        return settings("after");
    }

    /** Whether it holds something personal that nobody can read here. */
    public boolean isSealed() {
        return entry.containsKey("sealed");
    }

    private Map<String, String> settings(String name) {
        Map<String, String> settings = new TreeMap<>();
        entry.getJsonObject(name).forEach((key, value) -> settings.put(key, ((JsonString) value).getString()));
        return settings;
    }
}
