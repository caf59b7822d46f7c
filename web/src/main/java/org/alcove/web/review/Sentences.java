package org.alcove.web.review;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.alcove.audit.Action;
import org.alcove.audit.TrailEntry;
import org.alcove.audit.TrailEntry.Somebody;
import org.jspecify.annotations.Nullable;

/** What the entries of the trail say, in words: the register of actions, one sentence for each. */
final class Sentences {

    private static final String BUNDLE = "org.alcove.web.review.trail";
    private static final int SHORT_KEY = 8;

    private Sentences() {}

    /** "A host (3f2a91c0) silenced a member (77aa01fe)." */
    static String of(TrailEntry entry) {
        Somebody about = entry.about();
        String sentence = say(entry.action().name(), who(entry.by()), about == null ? "" : who(about));
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** An action without anybody in it, for a list to choose from. */
    static String of(Action action) {
        return say("action." + action.name());
    }

    /** "a host (3f2a91c0)"; the key is the same wherever this person acts in this place, and tells nothing else. */
    static String who(Somebody somebody) {
        String role = say("role." + somebody.role());
        String key = somebody.key();
        return key == null ? role : say("who", role, shortKey(key));
    }

    /** Settings that became others: "quorum: 1 → 2". */
    static List<String> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            @Nullable String was = before.get(name);
            @Nullable String is = after.get(name);
            if (is != null && !is.equals(was)) {
                changes.add(was == null ? say("change.set", setting(name), is) : say("change", setting(name), was, is));
            }
        }
        return changes;
    }

    static String say(String key, Object... values) {
        return new MessageFormat(bundle().getString(key), Locale.ROOT).format(values);
    }

    private static String setting(String name) {
        String key = "setting." + name;
        return bundle().containsKey(key) ? say(key) : name;
    }

    private static String shortKey(String key) {
        return key.length() <= SHORT_KEY ? key : key.substring(0, SHORT_KEY);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    }
}
