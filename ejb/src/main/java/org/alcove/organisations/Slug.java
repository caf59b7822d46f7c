package org.alcove.organisations;

import java.util.Set;
import java.util.regex.Pattern;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** What an organisation is called in addresses: small letters, digits and hyphens. */
public record Slug(String value) {

    /** Characters. */
    public static final int LONGEST = 40;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** What is, or may become, an address of Alcove itself, or would be taken for it. */
    private static final Set<String> RESERVED = Set.of(
            "new",
            "admin",
            "administrator",
            "alcove",
            "api",
            "assets",
            "errors",
            "health",
            "help",
            "keycloak",
            "leave",
            "metrics",
            "mine",
            "openapi",
            "pages",
            "rooms",
            "root",
            "sign-in",
            "sign-out",
            "support",
            "system");

    public Slug {
        if (!isOne(value)) {
            throw new Refusal(Reason.MALFORMED, "not what an organisation is called in addresses");
        }
    }

    /** Whether it has the form of one, and is not kept for Alcove itself. */
    public static boolean isOne(String text) {
        return text.length() >= 2
                && text.length() <= LONGEST
                && FORM.matcher(text).matches()
                && !RESERVED.contains(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
