package org.alcove.organisations;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Where to get help in a country.
 *
 * @param country two letters (ISO 3166-1)
 * @param name who helps
 * @param how a number to call, or what else to do, in words
 */
public record HelpLine(UUID id, String country, String name, String how) {

    /** Characters. */
    public static final int LONGEST_NAME = 80;

    /** Characters. */
    public static final int LONGEST_HOW = 200;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public HelpLine {
        name = name.strip();
        how = how.strip();
        if (!COUNTRIES.contains(country)) {
            throw new Refusal(Reason.MALFORMED, "no such country");
        }
        requireLength(name, LONGEST_NAME);
        requireLength(how, LONGEST_HOW);
    }

    private static void requireLength(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new Refusal(Reason.MALFORMED, "1 to " + longest + " characters");
        }
    }
}
