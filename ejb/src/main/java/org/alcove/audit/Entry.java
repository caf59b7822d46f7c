package org.alcove.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail, as told by whoever acts. Time, id, correlation and the actor's keys are added when it
 * is appended.
 *
 * <p>Everything here stands in clear and must be a code (see {@link Codes}), except what was given to
 * {@link #sealed(String, String)}: that is encrypted under the key of the person it concerns, and unreadable for ever
 * once this person is erased. Settings say what they were before and after; speech, chat, and why somebody came do not
 * belong here in any form.
 */
public record Entry(
        Action action,
        UUID organisation,
        Outcome outcome,
        Actor by,
        @Nullable Actor about,
        Subject on,
        @Nullable String purpose,
        Settings settings,
        Map<String, String> detail) {

    /** What was acted on; of the organisation itself if nothing else is said. */
    public record Subject(String type, UUID id) {
        public Subject {
            Codes.require(type);
        }
    }

    /** Settings before and after the action. */
    public record Settings(Map<String, String> before, Map<String, String> after) {

        static final Settings NONE = new Settings(Map.of(), Map.of());

        public Settings {
            before = codes(before);
            after = codes(after);
        }

        private static Map<String, String> codes(Map<String, String> settings) {
            settings.forEach((name, value) -> {
                Codes.require(name);
                Codes.require(value);
            });
            return Map.copyOf(settings);
        }
    }

    private static final int DETAIL_LIMIT = 2_000;

    public Entry {
        Codes.requireOrNothing(purpose);
        detail.forEach((name, text) -> {
            Codes.require(name);
            if (text.length() > DETAIL_LIMIT) {
                throw new IllegalArgumentException("A sealed detail has at most " + DETAIL_LIMIT + " characters");
            }
        });
        detail = Map.copyOf(detail);
    }

    public static Entry of(Action action, UUID organisation) {
        return begin(action, organisation, Outcome.DONE);
    }

    static Entry refused(UUID organisation) {
        return begin(Action.ATTEMPT_REFUSED, organisation, Outcome.REFUSED);
    }

    private static Entry begin(Action action, UUID organisation, Outcome outcome) {
        Subject on = new Subject("organisation", organisation);
        return new Entry(action, organisation, outcome, Actor.system(), null, on, null, Settings.NONE, Map.of());
    }

    /** Who acted. Nobody but the system if this is not called. */
    public Entry by(Actor actor) {
        return new Entry(action, organisation, outcome, actor, about, on, purpose, settings, detail);
    }

    /** The person affected, when it is not the one who acted. */
    public Entry about(Actor person) {
        return new Entry(action, organisation, outcome, by, person, on, purpose, settings, detail);
    }

    /** What was acted on. */
    public Entry on(String type, UUID id) {
        return new Entry(action, organisation, outcome, by, about, new Subject(type, id), purpose, settings, detail);
    }

    /** What for, as a code. */
    public Entry purpose(String code) {
        return new Entry(action, organisation, outcome, by, about, on, code, settings, detail);
    }

    public Entry before(Map<String, String> codes) {
        return with(new Settings(codes, settings.after()));
    }

    public Entry after(Map<String, String> codes) {
        return with(new Settings(settings.before(), codes));
    }

    /** A name, an address or free text: sealed under the key of the person affected, or else of the one who acted. */
    public Entry sealed(String name, String text) {
        Map<String, String> more = new TreeMap<>(detail);
        more.put(name, text);
        return new Entry(action, organisation, outcome, by, about, on, purpose, settings, more);
    }

    /** The person whose key seals the detail; nobody if neither actor is a person. */
    @Nullable
    UUID concerned() {
        return about != null && about.person() != null ? about.person() : by.person();
    }

    private Entry with(Settings changed) {
        return new Entry(action, organisation, outcome, by, about, on, purpose, changed, detail);
    }
}
