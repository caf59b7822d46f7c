package org.alcove.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/o/harbour/",
                "/o/harbour/rooms/33333333-3333-4333-8333-333333333331?tab=chat",
                "/o/harbour/rooms/x#top",
                "/o/sign-in"
            })
    void aPathOfOursIsKept(String wanted) {
        assertThat(LocalPath.of(wanted).value()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "help",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/o\\..\\evil",
                "https://evil.example/",
                "javascript:alert(1)",
                " /o/harbour/",
                "/\t/evil.example",
                "/o/harbour/\r\nSet-Cookie: a=b",
                "/\u202Eo/harbour",
                "/o/h\u00E5rbour"
            })
    void anythingABrowserCouldReadAsAnotherSiteBecomesTheFirstPage(String wanted) {
        assertThat(LocalPath.of(wanted)).isEqualTo(LocalPath.FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in?to=/help", "/SIGN-IN", "/sign-out", "/leave"})
    void signingInDoesNotLeadBackToItself(String wanted) {
        assertThat(LocalPath.of(wanted)).isEqualTo(LocalPath.FIRST);
    }

    @Test
    void aPathOfTenThousandCharactersBecomesTheFirstPage() {
        assertThat(LocalPath.of("/" + "a".repeat(10_000))).isEqualTo(LocalPath.FIRST);
    }
}
