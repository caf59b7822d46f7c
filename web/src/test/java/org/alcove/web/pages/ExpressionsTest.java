package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** What pages ask of their beans can be asked: a word that Java keeps for itself breaks a page when it is first opened. */
class ExpressionsTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern PROPERTY = Pattern.compile("\\.\\s*([A-Za-z_]\\w*)");

    @Test
    void noPropertyIsCalledByAWordThatJavaKeepsForItself() {
        for (Path file : Screens.facelets()) {
            assertThat(properties(Screens.text(file))).as(file.toString()).noneMatch(SourceVersion::isKeyword);
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
