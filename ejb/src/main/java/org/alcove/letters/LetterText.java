package org.alcove.letters;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a letter says: the words of its kind with the values it was written with. */
record LetterText(String subject, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.alcove.letters.letters");

    /** Throws {@link IllegalArgumentException} when a value is missing. */
    static LetterText of(LetterKind kind, Map<String, String> values) {
        return new LetterText(
                filled(WORDS.getString(kind + ".subject"), values), filled(WORDS.getString(kind + ".text"), values));
    }

    private static String filled(String words, Map<String, String> values) {
        return PLACE.matcher(words).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private static String value(MatchResult place, Map<String, String> values) {
        String value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("A letter was written without " + place.group(1));
        }
        return value;
    }
}
