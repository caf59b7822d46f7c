package org.alcove.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTextTest {

    private static final Map<String, String> VALUES =
            Map.of("day", "3 May 2027", "when", "Tuesday 4 May, 19:00 (Oslo)", "link", "https://rooms.example/o/");

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindHasASubjectAndATextWithoutAnEmptyPlace(LetterKind kind) {
        LetterText letter = LetterText.of(kind, VALUES);

        assertThat(letter.subject()).isNotBlank().hasSizeLessThan(60).doesNotContain("{", "}", "\n", "http");
        assertThat(letter.text()).contains("https://rooms.example/o/").doesNotContain("{", "}", "'");
    }

    /** Others may see a subject on a locked screen, and a text over a shoulder. */
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void noWordSaysWhatAlcoveIsFor(LetterKind kind) {
        LetterText letter = LetterText.of(kind, VALUES);

        assertThat(letter.subject() + letter.text())
                .doesNotContainPattern("(?i)alcove|circle|\\broom\\b|host|peer|support|clinic|member|health|appointment"
                        + "|organisation|volunteer|patient|audio");
    }

    @Test
    void aLetterWithoutAValueThatItNeedsIsNotOne() {
        assertThatThrownBy(() -> LetterText.of(LetterKind.ROOM_SOON, Map.of("when", "now")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("link");
    }

    @Test
    void aValueIsTakenAsItIs() {
        assertThat(LetterText.of(LetterKind.ROOM_SOON, Map.of("when", "$1 \\ {link}", "link", "x"))
                        .subject())
                .isEqualTo("A reminder for $1 \\ {link}");
    }
}
