package org.alcove.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final String LINK = "https://rooms.example/o/harbour/?key=a.b,c-d_e&x=(1";

    @ParameterizedTest
    @ValueSource(strings = {"%s", "Look: %s.", "(%s)", "<%s>", "[%s],", "“%s”!", "\"%s\"", "%s\nand more", "%s?"})
    void whatStandsAroundAnAddressIsNoPartOfIt(String sentence) {
        assertThat(Links.in(sentence.formatted(LINK))).containsExactly(LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rooms.example", "javascript:alert(1)", "https://", "ftp://rooms.example"})
    void whatIsNoAddressOfThisKindIsNotTakenForOne(String text) {
        assertThat(Links.in(text)).isEmpty();
    }
}
