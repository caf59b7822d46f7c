package org.alcove.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in an entry in clear: one short code (a word, a number, an instant, an id), never a name, an address or
 * free text. Whatever does not look like a code is a programming mistake and is not written.
 */
final class Codes {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:+/-]{0,99}");

    private Codes() {}

    static boolean isOne(String code) {
        return CODE.matcher(code).matches();
    }

    static String require(String code) {
        if (!isOne(code)) {
            throw new IllegalArgumentException("Only codes stand in clear in an audit entry; seal everything else");
        }
        return code;
    }

    static void requireOrNothing(@Nullable String code) {
        if (code != null) {
            require(code);
        }
    }
}
