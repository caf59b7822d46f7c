package org.alcove.web.review;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.alcove.audit.Action;
import org.alcove.audit.TrailEntry;
import org.alcove.audit.TrailEntry.Somebody;
import org.jspecify.annotations.Nullable;

/** What the entries of the trail say, in words: the register of actions, one sentence for each. */
final class Sentences {

    private static final String BUNDLE = "org.alcove.web.review.trail";
    private static final int SHORT_KEY = 8;

    private Sentences() {}

    /** "A host (3f2a91c0) silenced a member (77aa01fe)." Names are of staff, by their key. */
    static String of(TrailEntry entry, UnaryOperator<@Nullable String> names) {
        Somebody about = entry.about();
        String nobody = say("nobody");
        String sentence =
                say(entry.action().name(), who(entry.by(), names), about == null ? nobody : who(about, names));
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** An action without anybody in it, for a list to choose from. */
    static String of(Action action) {
        return say("action." + action.name());
    }

    /**
     * "Amina Berg (host)" for staff whose name is known, or else "a host (3f2a91c0)": the key is the same wherever this
     * person acts in this place, and tells nothing else.
     */
    static String who(Somebody somebody, UnaryOperator<@Nullable String> names) {
        String role = role(somebody);
        String key = somebody.key();
        if (key == null) {
            return role;
        }
        String name = names.apply(key);
        return name == null ? say("who", role, shortKey(key)) : say("who.named", name, say("as", bare(role)));
    }

    /** "a host". */
    static String role(Somebody somebody) {
        String key = "role." + somebody.role();
        return has(key) ? say(key) : somebody.role();
    }

    private static String bare(String role) {
        return role.replaceFirst("^an? ", "");
    }

    static boolean has(String key) {
        return bundle().containsKey(key);
    }

    static String say(String key, Object... values) {
        return new MessageFormat(bundle().getString(key), Locale.ROOT).format(values);
    }

    private static String shortKey(String key) {
        return key.length() <= SHORT_KEY ? key : key.substring(0, SHORT_KEY);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    }
}
