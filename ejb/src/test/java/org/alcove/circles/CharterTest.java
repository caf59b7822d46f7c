package org.alcove.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator may decide of a circle, at its limits and one beyond. */
class CharterTest {

    @Test
    void everythingFitsThatIsAsLongAsItMayBe() {
        List<String> topics = IntStream.range(0, Charter.MOST_TOPICS)
                .mapToObj(i -> i + letters(Charter.LONGEST_TOPIC - 1))
                .toList();

        Charter charter = new Charter(
                " " + letters(Charter.LONGEST_NAME) + " ",
                letters(Charter.LONGEST_PURPOSE),
                letters(Charter.LONGEST_FOR_WHOM),
                letters(Charter.LONGEST_MEETS),
                letters(Charter.LONGEST_CUSTOMS),
                topics,
                List.of("en", "da", "de", "fr", "es", "it", "nl", "sv"),
                Openness.OPEN,
                Charter.LARGEST_CAPACITY);

        assertThat(charter.name()).isEqualTo(letters(Charter.LONGEST_NAME));
        assertThat(charter.topics()).isEqualTo(topics);
    }

    @Test
    void aTopicIsSaidOnceAndNothingIsNone() {
        assertThat(with(List.of(" sleep", "sleep", " "), List.of("en")).topics())
                .containsExactly("sleep");
    }

    @Test
    void whatIsTooLongIsRefused() {
        refuses(() -> with(letters(Charter.LONGEST_NAME + 1), "", "", "", ""));
        refuses(() -> with("Choir", letters(Charter.LONGEST_PURPOSE + 1), "", "", ""));
        refuses(() -> with("Choir", "", letters(Charter.LONGEST_FOR_WHOM + 1), "", ""));
        refuses(() -> with("Choir", "", "", letters(Charter.LONGEST_MEETS + 1), ""));
        refuses(() -> with("Choir", "", "", "", letters(Charter.LONGEST_CUSTOMS + 1)));
        refuses(() -> with(List.of(letters(Charter.LONGEST_TOPIC + 1)), List.of("en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aCircleWithoutANameIsRefused(String name) {
        refuses(() -> with(name, "", "", "", ""));
    }

    @Test
    void tooManyTopicsOrTwoInOneAreRefused() {
        refuses(() -> with(
                IntStream.rangeClosed(0, Charter.MOST_TOPICS)
                        .mapToObj(Integer::toString)
                        .toList(),
                List.of("en")));
        refuses(() -> with(List.of("sleep,work"), List.of("en")));
    }

    @Test
    void aCircleSpeaksOneLanguageThatThereIsAndNotTooMany() {
        refuses(() -> with(List.of(), List.of()));
        refuses(() -> with(List.of(), List.of("xx")));
        refuses(() -> with(List.of(), List.of("English")));
        refuses(() -> with(List.of(), List.of("en", "da", "de", "fr", "es", "it", "nl", "sv", "no")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, Charter.LARGEST_CAPACITY + 1})
    void aCircleHasAPlaceForSomebodyAndNotForEverybody(int capacity) {
        refuses(() -> new Charter("Choir", "", "", "", "", List.of(), List.of("en"), Openness.OPEN, capacity));
    }

    @ParameterizedTest
    @CsvSource({"5, 0, ENOUGH", "5, 1, ENOUGH", "5, 2, FEW", "5, 4, FEW", "5, 5, NONE", "5, 9, NONE"})
    void placesAreAWordAndNoNumber(int capacity, int members, Places places) {
        assertThat(Places.left(capacity, members)).isEqualTo(places);
    }

    @Test
    void whatTheTrailIsToldHoldsNoText() {
        Charter charter = with(List.of("sleep"), List.of("en", "da"));
        assertThat(charter.codes())
                .containsEntry("languages", "en+da")
                .doesNotContainValue("Choir")
                .doesNotContainValue("sleep");
    }

    private static Charter with(String name, String purpose, String forWhom, String meets, String customs) {
        return new Charter(name, purpose, forWhom, meets, customs, List.of(), List.of("en"), Openness.OPEN, 5);
    }

    private static Charter with(List<String> topics, List<String> languages) {
        return new Charter("Choir", "To sing.", "", "", "", topics, languages, Openness.OPEN, 5);
    }

    private static String letters(int characters) {
        return String.join("", Collections.nCopies(characters, "x"));
    }

    private static void refuses(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(Reason.MALFORMED));
    }
}
