package org.alcove.web.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alcove.audit.Action;
import org.alcove.audit.Outcome;
import org.alcove.audit.TrailFilter;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the trail, as it stands in the address: days in the organisation's time zone, both
 * included. What is empty does not matter; what cannot be meant is refused.
 *
 * @param key typed, or of the staff that was chosen by name
 * @param on typed, or the room that was chosen
 */
record TrailQuery(String from, String to, String action, String outcome, String key, String circle, String on) {

    static final TrailQuery EVERYTHING = new TrailQuery("", "", "", "", "", "", "");

    /** From the parameters of a request. */
    static TrailQuery in(UnaryOperator<@Nullable String> parameter) {
        return new TrailQuery(
                word(parameter, "from"),
                word(parameter, "to"),
                word(parameter, "action"),
                word(parameter, "outcome"),
                either(word(parameter, "key"), word(parameter, "staff")),
                word(parameter, "circle"),
                either(word(parameter, "on"), word(parameter, "room")));
    }

    TrailFilter filter(ZoneId zone) {
        try {
            LocalDate first = parsed(from, LocalDate::parse);
            LocalDate last = parsed(to, LocalDate::parse);
            return new TrailFilter(
                    first == null ? null : first.atStartOfDay(zone).toInstant(),
                    last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
                    parsed(action, Action::valueOf),
                    parsed(outcome, Outcome::valueOf),
                    parsed(key, each -> each),
                    parsed(circle, UUID::fromString),
                    parsed(on, UUID::fromString));
        } catch (DateTimeException | IllegalArgumentException notOne) {
            throw new Refusal(Reason.MALFORMED, "not something to look for");
        }
    }

    /** As it follows the question mark of an address, with an ampersand at its end; empty for everything. */
    String parameters() {
        return parameter("from", from)
                + parameter("to", to)
                + parameter("action", action)
                + parameter("outcome", outcome)
                + parameter("key", key)
                + parameter("circle", circle)
                + parameter("on", on);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private static String either(String typed, String chosen) {
        return typed.isEmpty() ? chosen : typed;
    }

    private static String word(UnaryOperator<@Nullable String> parameter, String name) {
        @Nullable String value = parameter.apply(name);
        return value == null ? "" : value.strip();
    }

    private static <T> @Nullable T parsed(String text, Function<String, T> parse) {
        return text.isEmpty() ? null : parse.apply(text);
    }
}
