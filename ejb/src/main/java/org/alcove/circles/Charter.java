package org.alcove.circles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * What an administrator decides of a circle.
 *
 * @param purpose what it is there for, and {@code forWhom} it is
 * @param meets when it usually meets, in words; may be empty
 * @param customs what holds here beside the organisation's agreement; may be empty
 * @param topics a few short words
 * @param languages spoken here, as ISO 639 says them in two letters; at least one
 * @param capacity how many members; hosts and supervisors are not counted
 */
public record Charter(
        String name,
        String purpose,
        String forWhom,
        String meets,
        String customs,
        List<String> topics,
        List<String> languages,
        Openness openness,
        int capacity) {

    /** Characters. */
    public static final int LONGEST_NAME = 80;

    /** Characters. */
    public static final int LONGEST_PURPOSE = 500;

    /** Characters. */
    public static final int LONGEST_FOR_WHOM = 300;

    /** Characters. */
    public static final int LONGEST_MEETS = 80;

    /** Characters. */
    public static final int LONGEST_CUSTOMS = 2_000;

    public static final int MOST_TOPICS = 8;

    /** Characters. */
    public static final int LONGEST_TOPIC = 30;

    public static final int MOST_LANGUAGES = 8;

    /** Members, unless an administrator says otherwise. */
    public static final int USUAL_CAPACITY = 30;

    /** Members: as many as one room takes. */
    public static final int LARGEST_CAPACITY = 200;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    public Charter {
        name = text(name, LONGEST_NAME);
        require(!name.isEmpty(), "a circle has a name");
        purpose = text(purpose, LONGEST_PURPOSE);
        forWhom = text(forWhom, LONGEST_FOR_WHOM);
        meets = text(meets, LONGEST_MEETS);
        customs = text(customs, LONGEST_CUSTOMS);
        topics = words(topics);
        require(topics.size() <= MOST_TOPICS, MOST_TOPICS + " topics at most");
        topics.forEach(topic -> text(topic, LONGEST_TOPIC));
        languages = words(languages);
        require(!languages.isEmpty() && languages.size() <= MOST_LANGUAGES, "1 to " + MOST_LANGUAGES + " languages");
        require(LANGUAGES.containsAll(languages), "no such language");
        require(capacity >= 1 && capacity <= LARGEST_CAPACITY, "1 to " + LARGEST_CAPACITY + " members");
    }

    /** As the audit trail writes it: no text of it. */
    Map<String, String> codes() {
        return Map.of(
                "openness", openness.name(),
                "capacity", Integer.toString(capacity),
                "languages", String.join("+", languages));
    }

    /** Whether everything but what {@link #codes} tells is the same. */
    boolean hasTextsOf(Charter other) {
        return new Charter(
                        name, purpose, forWhom, meets, customs, topics, other.languages, other.openness, other.capacity)
                .equals(other);
    }

    private static List<String> words(List<String> words) {
        List<String> said = words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        require(said.stream().noneMatch(word -> word.contains(",")), "one word, one topic");
        return said;
    }

    private static String text(String text, int longest) {
        String said = text.strip();
        require(said.length() <= longest, longest + " characters at most");
        return said;
    }

    private static void require(boolean fits, String note) {
        if (!fits) {
            throw new Refusal(Reason.MALFORMED, note);
        }
    }
}
