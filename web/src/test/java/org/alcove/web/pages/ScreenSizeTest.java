package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Screens stay small enough to be read at once. */
class ScreenSizeTest {

    private static final int PAGE_LINES = 80;
    private static final int SCRIPT_LINES = 150;

    static List<Path> facelets() {
        return Screens.facelets();
    }

    static List<Path> scripts() {
        return Screens.scripts();
    }

    @ParameterizedTest
    @MethodSource("facelets")
    void aPageHasAtMostEightyLines(Path file) {
        assertThat(Screens.text(file).lines().count()).isLessThanOrEqualTo(PAGE_LINES);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptHasAtMostAHundredAndFiftyLines(Path file) {
        assertThat(Screens.text(file).lines().count()).isLessThanOrEqualTo(SCRIPT_LINES);
    }
}
