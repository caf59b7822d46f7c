package org.alcove.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a trail somebody asks for; what is null does not matter to them.
 *
 * @param from the earliest moment
 * @param to the moment before which
 * @param key of whoever acted or was affected
 * @param circle what was acted on is it, or a room or series of it
 * @param on what was acted on
 */
public record TrailFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Action action,
        @Nullable Outcome outcome,
        @Nullable String key,
        @Nullable UUID circle,
        @Nullable UUID on) {

    public static final TrailFilter EVERYTHING = new TrailFilter(null, null, null, null, null, null, null);

    public TrailFilter {
        if (key != null && !Codes.isOne(key)) {
            throw new Refusal(Reason.MALFORMED, "not the key of a person");
        }
    }

    /** As the trail writes down what was looked for. */
    public Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>();
        put(codes, "from", from);
        put(codes, "to", to);
        put(codes, "action", action);
        put(codes, "outcome", outcome);
        put(codes, "key", key);
        put(codes, "circle", circle);
        put(codes, "on", on);
        return codes;
    }

    private static void put(Map<String, String> codes, String name, @Nullable Object value) {
        if (value != null) {
            codes.put(name, value.toString());
        }
    }
}
