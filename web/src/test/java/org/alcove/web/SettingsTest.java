package org.alcove.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of settings says what is read, no more and no less. */
class SettingsTest {

    private static final Pattern SETTING = Pattern.compile("`(ALCOVE_[A-Z_]+)`");

    @Test
    void thePageOfSettingsListsExactlyThoseThatAreRead() throws IOException {
        assertThat(listed(page())).isEqualTo(SettingsRead.all());
    }

    @Test
    void whateverNothingStartsWithoutIsAmongItsSecrets() throws IOException {
        assertThat(SettingsRead.required()).isNotEmpty();
        assertThat(secrets()).containsAll(SettingsRead.required());
    }

    /** What the page says must be set. */
    static Set<String> secrets() throws IOException {
        String page = page();
        return listed(page.substring(page.indexOf("## Secrets"), page.indexOf("## Addresses")));
    }

    private static String page() throws IOException {
        return Files.readString(SettingsRead.ROOT.resolve("docs/settings.md"));
    }

    /** What stands in the first column of a table. */
    private static Set<String> listed(String page) {
        Set<String> listed = new TreeSet<>();
        for (String line : page.lines().filter(row -> row.startsWith("| `")).toList()) {
            for (Matcher found = SETTING.matcher(line.split("\\|")[1]); found.find(); ) {
                listed.add(found.group(1));
            }
        }
        return listed;
    }
}
