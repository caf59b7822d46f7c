package org.alcove.web.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path inside Alcove that somebody wanted to go to. What a link or a form says is not believed: anything that a
 * browser could read as another site becomes the first page.
 */
record LocalPath(String value) {

    static final LocalPath FIRST = new LocalPath("/");

    private static final int LIMIT = 500;

    /** One slash, then neither a slash nor a backslash; printable ASCII, no backslash anywhere. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    static LocalPath of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LIMIT || !LOCAL.matcher(wanted).matches()) {
            return FIRST;
        }
        return leadsInCircles(wanted) ? FIRST : new LocalPath(wanted);
    }

    private static boolean leadsInCircles(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.startsWith("/sign-in") || lower.startsWith("/sign-out") || lower.startsWith("/leave");
    }
}
