package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What browsers are sent to fetch is there. */
class AssetsTest {

    private static final Pattern LIT = Pattern.compile("from \"(/webjars/[^\"]+)\"");

    @Test
    void bootstrapIsInTheVersionThatPagesName() {
        assertThat(inWebJars(new Assets().getBootstrap())).isTrue();
    }

    @Test
    void litHtmlIsInTheVersionThatModulesName() {
        String module = Screens.text(Path.of("src/main/webapp/resources/app/js/lit.js"));
        assertThat(LIT.matcher(module).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(AssetsTest::inWebJars);
    }

    @Test
    void aVersionedPathMeansTheFileBelowTheRoot() {
        assertThat(Assets.file("/assets/0123456789ab/js/rooms/ui.js")).isEqualTo("js/rooms/ui.js");
        assertThat(Assets.file("/assets/0123456789ab")).isEmpty();
    }

    private static boolean inWebJars(String address) {
        return AssetsTest.class.getResource("/META-INF/resources" + address) != null;
    }
}
