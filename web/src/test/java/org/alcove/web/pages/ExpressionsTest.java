package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** What pages ask of their beans can be asked: a word that is kept for something else breaks a page when it is first opened. */
class ExpressionsTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    /** Of the expression language itself (Jakarta Expression Language, 1.16). */
    private static final Set<String> OPERATORS =
            Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "empty", "div", "mod");

    private static final Pattern PROPERTY = Pattern.compile("\\.\\s*([A-Za-z_]\\w*)");

    @Test
    void noPropertyIsCalledByAWordThatIsKeptForSomethingElse() {
        for (Path file : Screens.facelets()) {
            assertThat(properties(Screens.text(file)))
                    .as(file.toString())
                    .noneMatch(SourceVersion::isKeyword)
                    .doesNotContainAnyElementsOf(OPERATORS);
        }
    }

    @Test
    void aWordThatIsQuotedIsNoProperty() {
        assertThat(properties("#{msg[page.new ? 'circle.class' : page.name]}")).containsExactly("new", "name");
    }

    private static List<String> properties(String page) {
        return EXPRESSION
                .matcher(page)
                .results()
                .map(found -> QUOTED.matcher(found.group(1)).replaceAll(""))
                .flatMap(
                        expression -> PROPERTY.matcher(expression).results().map((MatchResult found) -> found.group(1)))
                .toList();
    }
}
