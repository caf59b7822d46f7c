package org.alcove.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is written: persons replaced by their keys, details sealed, one canonical text. The hash is over this
 * text, so that a verifier needs no key, and erasing somebody changes nothing they verify.
 */
record SealedEntry(UUID id, UUID organisation, Instant at, String canonical) {

    private static final int FORMAT = 1;

    /** Where and when an entry is written down. */
    record Stamp(UUID id, Instant at, UUID correlation) {}

    static SealedEntry seal(Entry entry, Stamp stamp, Function<UUID, PersonKey> keys) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("id", stamp.id().toString())
                .add("organisation", entry.organisation().toString())
                .add("at", stamp.at().toString())
                .add("correlation", stamp.correlation().toString())
                .add("action", entry.action().name())
                .add("outcome", entry.outcome().name())
                .add("by", person(entry.by(), keys))
                .add("on", on(entry.on()))
                .add("before", codes(entry.settings().before()))
                .add("after", codes(entry.settings().after()));
        if (entry.about() != null) {
            json.add("about", person(entry.about(), keys));
        }
        addIfThere(json, "purpose", entry.purpose());
        if (!entry.detail().isEmpty()) {
            json.add("sealed", sealed(entry, stamp, keys));
        }
        return new SealedEntry(stamp.id(), entry.organisation(), stamp.at(), Canonical.text(json.build()));
    }

    byte[] hash() {
        return Canonical.hash(canonical);
    }

    private static JsonObject person(Actor actor, Function<UUID, PersonKey> keys) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("role", actor.role());
        if (actor.person() != null) {
            json.add("key", keys.apply(actor.person()).inScope(actor.scope()));
        }
        addIfThere(json, "vetting", actor.vetting());
        return json.build();
    }

    private static JsonObject on(Entry.Subject subject) {
        return Json.createObjectBuilder()
                .add("type", subject.type())
                .add("id", subject.id().toString())
                .build();
    }

    private static JsonObject codes(Map<String, String> settings) {
        return Json.createObjectBuilder(Map.<String, Object>copyOf(settings)).build();
    }

    private static String sealed(Entry entry, Stamp stamp, Function<UUID, PersonKey> keys) {
        UUID concerned = entry.concerned();
        if (concerned == null) {
            throw new IllegalArgumentException("Nobody's key could seal the detail of " + entry.action());
        }
        String detail = codes(entry.detail()).toString();
        byte[] box = keys.apply(concerned).seal(detail, stamp.id().toString());
        return Base64.getEncoder().encodeToString(box);
    }

    private static void addIfThere(JsonObjectBuilder json, String name, @Nullable String code) {
        if (code != null) {
            json.add(name, code);
        }
    }
}
