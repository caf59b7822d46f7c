package org.alcove.web.circles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages as people type them. */
class LanguagesTest {

    @Test
    void aLanguageIsKnownByItsEnglishNameItsOwnAndItsTwoLetters() {
        assertThat(Languages.codes(" english, Dansk ,DE,, english")).containsExactly("en", "da", "de");
    }

    @Test
    void whatWasStoredReadsAsItCanBeTypedAgain() {
        List<String> codes = List.of("en", "da", "ar");
        assertThat(Languages.codes(Languages.names(codes))).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "English, Elvish", "<b>"})
    void whatIsNoLanguageIsNotKnown(String typed) {
        assertThat(Languages.areKnown(typed)).isFalse();
        assertThat(Languages.areKnown(null)).isFalse();
    }
}
