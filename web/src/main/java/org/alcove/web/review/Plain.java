package org.alcove.web.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alcove.web.pages.Times;
import org.jspecify.annotations.Nullable;

/** Codes in plain words: what the bundle has a word for, in that; what can be read as words, as those. */
final class Plain {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern WORDS_IN_CAPITALS = Pattern.compile("[A-Z]{2}[A-Z]+|[A-Z]+(_[A-Z0-9]+)+");
    private static final Pattern WORDS_RUN_TOGETHER = Pattern.compile("[a-z]+([A-Z][a-z]+)+");

    private Plain() {}

    /** Settings that became others: "hosts a room needs: 1 → 2". */
    static List<String> changes(Map<String, String> before, Map<String, String> after, ZoneId zone) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            change(name, before.get(name), after.get(name), zone).ifPresent(changes::add);
        }
        return changes;
    }

    private static Optional<String> change(String name, @Nullable String was, @Nullable String is, ZoneId zone) {
        if (is == null) {
            return Optional.ofNullable(was)
                    .map(before -> Sentences.say("change.was", setting(name), value(name, before, zone)));
        }
        if (is.equals(was)) {
            return Optional.empty();
        }
        String now = value(name, is, zone);
        return Optional.of(
                was == null
                        ? Sentences.say("change.set", setting(name), now)
                        : Sentences.say("change", setting(name), value(name, was, zone), now));
    }

    private static String setting(String name) {
        return Sentences.has("setting." + name) ? Sentences.say("setting." + name) : readable(name);
    }

    /** "only its hosts" for HOSTS; a moment in the organisation's time, with its zone. */
    static String value(String setting, String code, ZoneId zone) {
        if (MOMENT.matcher(code).matches()) {
            return Sentences.say("moment", Times.exact(Instant.parse(code), zone), zone.getId());
        }
        if (Sentences.has(setting + "." + code)) {
            return Sentences.say(setting + "." + code);
        }
        if (setting.equals("country")) {
            return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
        }
        String own = "value." + setting + "." + code;
        if (Sentences.has(own)) {
            return Sentences.say(own);
        }
        return Sentences.has("value." + code) ? Sentences.say("value." + code) : readable(code);
    }

    /** "invite" for {@code Rooms.give/Invite}: what was attempted, or what for. */
    static String purpose(String code) {
        if (Sentences.has("purpose." + code)) {
            return Sentences.say("purpose." + code);
        }
        String last = code.substring(Math.max(code.lastIndexOf('.'), code.lastIndexOf('/')) + 1);
        return readable(last);
    }

    /** "with a current appointment" for {@code appointed}. */
    static String vetting(String code) {
        return Sentences.has("vetting." + code) ? Sentences.say("vetting." + code) : readable(code);
    }

    /** "a room" for {@code room}. */
    static String type(String code) {
        return Sentences.has("on." + code) ? Sentences.say("on." + code) : readable(code);
    }

    /** NOT_ALLOWED and doorsOpen as "not allowed" and "doors open"; what is neither, as it is. */
    private static String readable(String code) {
        if (WORDS_IN_CAPITALS.matcher(code).matches()) {
            return code.replace('_', ' ').toLowerCase(Locale.ROOT);
        }
        String lower = code.isEmpty() ? code : code.substring(0, 1).toLowerCase(Locale.ROOT) + code.substring(1);
        return WORDS_RUN_TOGETHER.matcher(lower).matches()
                ? lower.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                : code.equals(lower) || !lower.matches("[a-z]+") ? code : lower;
    }
}
