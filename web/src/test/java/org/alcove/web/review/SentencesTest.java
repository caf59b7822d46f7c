package org.alcove.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcove.audit.Action;
import org.alcove.audit.Outcome;
import org.junit.jupiter.api.Test;

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

    @Test
    void whatChangedIsSaidAndWhatStayedIsNot() {
        List<String> changes = Sentences.changes(
                Map.of("quorum", "1", "writers", "HOSTS"), Map.of("quorum", "2", "writers", "HOSTS", "country", "DK"));

        assertThat(changes).containsExactly("country: DK", "hosts a room needs: 1 → 2");
    }
}
