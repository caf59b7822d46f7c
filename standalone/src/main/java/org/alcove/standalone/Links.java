package org.alcove.standalone;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The addresses in a running text. What ends the sentence or the bracket around one is not part of it. */
final class Links {
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\\p{Cntrl}<>\"]*[^\\s\\p{Cntrl}<>\".,;:!?'’”»()\\[\\]{}]");

    private Links() {}

    /** In their order. */
    static List<String> in(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The text with each address, and everything between them, written in another way. */
    static String rewritten(String text, UnaryOperator<String> link, UnaryOperator<String> rest) {
        StringBuilder written = new StringBuilder();
        int end = 0;
        for (MatchResult found : LINK.matcher(text).results().toList()) {
            written.append(rest.apply(text.substring(end, found.start()))).append(link.apply(found.group()));
            end = found.end();
        }
        return written.append(rest.apply(text.substring(end))).toString();
    }
}
