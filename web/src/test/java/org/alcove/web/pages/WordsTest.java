package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence a screen asks for is in its bundle. */
class WordsTest {

    private static final Pattern OF_PAGES = Pattern.compile("msg\\['([\\w.-]+)']");
    private static final Pattern OF_JAVA = Pattern.compile("Words\\.say\\(\\s*\"([\\w.]+)\"\\s*([,)+])");
    private static final Pattern BUILT_AROUND =
            Pattern.compile("Words\\.say\\(\\s*\"[\\w.]*\"\\s*\\+[^;\"]*\\+\\s*\"\\.");
    private static final Pattern QUOTED = Pattern.compile("[\"']([\\w.]+)[\"']");
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
    void javaAsksForSentencesThatExist() {
        Set<String> keys = keys("org.alcove.web.messages");
        Set<String> asked = new TreeSet<>();
        for (Path file : Screens.java()) {
            Matcher found = OF_JAVA.matcher(Screens.text(file));
            while (found.find()) {
                boolean begins = found.group(2).equals("+");
                if (!begins || keys.stream().noneMatch(key -> key.startsWith(found.group(1)))) {
                    asked.add(found.group(1));
                }
            }
        }
        assertThat(asked).isNotEmpty().isSubsetOf(keys);
    }

    /** Such a key is found by nobody who looks for it, and so is thought not to be needed. */
    @Test
    void noKeyIsBuiltAroundWhatVaries() {
        assertThat(Screens.java()).isNotEmpty().allSatisfy(file -> assertThat(Screens.text(file))
                .doesNotContainPattern(BUILT_AROUND));
    }

    @Test
    void everySentenceIsAskedFor() {
        Set<String> quoted = new TreeSet<>();
        Stream.of(Screens.java(), Screens.facelets())
                .flatMap(List::stream)
                .forEach(file ->
                        QUOTED.matcher(Screens.text(file)).results().forEach(found -> quoted.add(found.group(1))));
        List<String> beginnings =
                quoted.stream().filter(each -> each.endsWith(".")).toList();
        assertThat(keys("org.alcove.web.messages").stream()
                        .filter(key -> !quoted.contains(key))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
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
