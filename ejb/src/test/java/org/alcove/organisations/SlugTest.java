package org.alcove.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcove.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organisation may be called in addresses. */
class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "ab", "north-3", "a234567890123456789012345678901234567890"})
    void smallLettersDigitsAndHyphensAreFine(String text) {
        assertThat(new Slug(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Harbour",
                "3north",
                "-north",
                "north-",
                "no--rth",
                "nör",
                "a b",
                "../x",
                "a2345678901234567890123456789012345678901",
                "new",
                "api",
                "admin",
                "sign-in",
                "help"
            })
    void anythingElseIsRefusedAndSoIsWhatIsKeptForAlcoveItself(String text) {
        assertThat(Slug.isOne(text)).isFalse();
        assertThatThrownBy(() -> new Slug(text)).isInstanceOf(Refusal.class);
    }
}
