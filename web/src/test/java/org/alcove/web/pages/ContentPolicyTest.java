package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our content security policy runs nothing that stands in a page itself, and asks no third party for anything. */
class ContentPolicyTest {

    private static final Pattern HANDLER = Pattern.compile("<[^>]*\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE = Pattern.compile("<style|<[^>]*\\sstyle\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_WITHOUT_FILE =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_WITH_TEXT =
            Pattern.compile("<script[^>]*[^/]>\\s*[^\\s<]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG_THAT_WRITES_SCRIPT =
            Pattern.compile("<(h:commandLink|h:button|f:ajax|f:websocket)\\b");
    private static final Pattern FOREIGN = Pattern.compile("(src|href|action)\\s*=\\s*\"(https?:)?//");
    private static final Pattern DANGEROUS_IN_SCRIPT = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|unsafeHTML");
    private static final Pattern FOREIGN_IN_SCRIPT_OR_STYLE =
            Pattern.compile("(from|import|url\\()\\s*[(\"']*(https?:)?//[^*]");

    static List<Path> facelets() {
        return Screens.facelets();
    }

    static List<Path> scripts() {
        return Screens.scripts();
    }

    static List<Path> styles() {
        return Screens.styles();
    }

    @ParameterizedTest
    @MethodSource("facelets")
    void aPageHoldsNoScriptStyleOrHandler(Path file) {
        String text = Screens.text(file);
        assertThat(text)
                .doesNotContainPattern(HANDLER)
                .doesNotContainPattern(STYLE)
                .doesNotContainPattern(SCRIPT_WITHOUT_FILE)
                .doesNotContainPattern(SCRIPT_WITH_TEXT)
                .doesNotContainPattern(TAG_THAT_WRITES_SCRIPT);
    }

    @ParameterizedTest
    @MethodSource("facelets")
    void aPageAsksNobodyElse(Path file) {
        assertThat(Screens.text(file)).doesNotContainPattern(FOREIGN);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptMakesNoMarkupOutOfText(Path file) {
        assertThat(Screens.text(file))
                .doesNotContainPattern(DANGEROUS_IN_SCRIPT)
                .doesNotContainPattern(FOREIGN_IN_SCRIPT_OR_STYLE);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aTemplateOfAScriptHoldsNoStyleAttribute(Path file) {
        assertThat(Screens.text(file)).doesNotContainPattern(Pattern.compile("\\sstyle="));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aStyleAsksNobodyElse(Path file) {
        assertThat(Screens.text(file)).doesNotContainPattern(FOREIGN_IN_SCRIPT_OR_STYLE);
    }
}
