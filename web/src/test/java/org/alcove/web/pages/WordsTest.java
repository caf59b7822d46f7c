package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sentence a screen asks for is in its bundle. */
class WordsTest {

    private static final Pattern OF_PAGES = Pattern.compile("msg\\['([\\w.-]+)']");
    private static final Pattern OF_ROOM = Pattern.compile("\\b(say|sayCount)\\(\\s*\"([\\w.]+)\"");

    @Test
    void aPageAsksForSentencesThatExist() {
        Set<String> asked = new TreeSet<>();
        for (Path file : Screens.facelets()) {
            OF_PAGES.matcher(Screens.text(file)).results().forEach(found -> asked.add(found.group(1)));
        }
        assertThat(asked).isNotEmpty().isSubsetOf(keys("org.alcove.web.messages"));
    }

    @Test
    void theRoomAsksForSentencesThatExist() {
        Set<String> asked = new TreeSet<>();
        for (Path file : Screens.scripts()) {
            Matcher found = OF_ROOM.matcher(Screens.text(file));
            while (found.find()) {
                asked.add(found.group(1).equals("say") ? found.group(2) : found.group(2) + ".other");
            }
        }
        assertThat(asked).isNotEmpty().isSubsetOf(keys("org.alcove.web.rooms.room"));
    }

    @Test
    void aCountIsSaidForOneAndForMany() {
        Set<String> keys = keys("org.alcove.web.rooms.room");
        List<String> many = keys.stream()
                .filter(key -> key.endsWith(".other") && !key.startsWith("over."))
                .toList();
        assertThat(many).isNotEmpty().allSatisfy(key -> assertThat(keys).contains(key.replace(".other", ".one")));
    }

    @Test
    void noSentenceUsesTheApostropheThatFormatsTakeForThemselves() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.alcove.web.messages");
        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).doesNotContain("'"));
    }

    @Test
    void theSentencesOfTheRoomAreAModule() {
        assertThat(Words.module())
                .startsWith("export default {\"")
                .contains("\"do.leave\":\"Leave\"")
                .endsWith("};\n");
    }

    private static Set<String> keys(String bundle) {
        return ResourceBundle.getBundle(bundle).keySet();
    }
}
