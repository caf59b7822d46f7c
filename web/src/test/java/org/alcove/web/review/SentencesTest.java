package org.alcove.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcove.audit.Action;
import org.alcove.audit.Outcome;
import org.alcove.audit.TrailEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The register of actions and the code say the same. */
class SentencesTest {

    private static final Set<String> KEYS =
            ResourceBundle.getBundle("org.alcove.web.review.trail").keySet();

    @Test
    void everyActionHasItsSentencesAndNoSentenceIsOfNone() {
        Set<String> actions = Arrays.stream(Action.values()).map(Enum::name).collect(Collectors.toSet());
        assertThat(KEYS.stream().filter(key -> key.matches("[A-Z_]+"))).containsExactlyInAnyOrderElementsOf(actions);
        assertThat(KEYS.stream().filter(key -> key.startsWith("action.")).map(key -> key.substring("action.".length())))
                .containsExactlyInAnyOrderElementsOf(actions);
    }

    @Test
    void everyOutcomeHasItsWords() {
        assertThat(Outcome.values()).allSatisfy(outcome -> assertThat(KEYS).contains("outcome." + outcome));
    }

    @Test
    void noSentenceUsesTheApostropheThatFormatsTakeForThemselves() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.alcove.web.review.trail");
        assertThat(KEYS).allSatisfy(key -> assertThat(bundle.getString(key)).doesNotContain("'"));
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everySentenceIsWholeWithSomebodyAffectedAndWithout(Action action) {
        for (String about : new String[] {"", ",\"about\":{\"role\":\"member\",\"key\":\"77aa01fe00\"}"}) {
            String sentence = Sentences.of(entry(action, about), key -> null);
            assertThat(sentence).matches("[A-Z].*[a-z)]").doesNotContain("{", "  ", "null", " ()");
        }
    }

    @Test
    void staffIsSaidByNameAndAMemberByKey() {
        TrailEntry entry = entry(Action.SILENCED, ",\"about\":{\"role\":\"member\",\"key\":\"77aa01fe00\"}");

        assertThat(Sentences.of(entry, key -> key.equals("3f2a91c000") ? "Amina Berg" : null))
                .isEqualTo("\u2068Amina Berg\u2069 (host) silenced a member (77aa01fe)");
        assertThat(Sentences.of(entry, key -> null)).isEqualTo("A host (3f2a91c0) silenced a member (77aa01fe)");
    }

    private static TrailEntry entry(Action action, String about) {
        return TrailEntry.of(
                "{\"action\":\"" + action + "\",\"by\":{\"role\":\"host\",\"key\":\"3f2a91c000\"}" + about + "}");
    }

    @Test
    void whatChangedIsSaidInPlainWordsAndWhatStayedIsNot() {
        List<String> changes = Plain.changes(
                Map.of("quorum", "1", "writers", "EVERYONE", "version", "3", "roles", "NONE"),
                Map.of(
                        "quorum",
                        "2",
                        "writers",
                        "HOSTS",
                        "version",
                        "3",
                        "country",
                        "DK",
                        "from",
                        "2026-11-24T17:00:00Z"),
                ZoneId.of("Europe/Copenhagen"));

        assertThat(changes)
                .containsExactly(
                        "country: Denmark",
                        "from: 24 November 2026, 18:00:00 (Europe/Copenhagen)",
                        "hosts a room needs: 1 → 2",
                        "roles: was none",
                        "who may write: everyone in it → only its hosts");
    }

    @ParameterizedTest
    @CsvSource({"Rooms.give/Invite,invite", "Circles.requireAccess,to come into a circle", "Trail.open,open"})
    void whatWasAttemptedIsSaidInPlainWords(String code, String words) {
        assertThat(Plain.purpose(code)).isEqualTo(words);
    }
}
