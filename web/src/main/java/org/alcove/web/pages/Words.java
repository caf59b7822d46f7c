package org.alcove.web.pages;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences: of the pages for Java, and of the room as a module for its elements. */
public final class Words {

    /** Where the elements import theirs from, below the version. */
    static final String FILE = "words/room.js";

    private static final String PAGES = "org.alcove.web.messages";
    private static final String ROOM = "org.alcove.web.rooms.room";

    private Words() {}

    /** A sentence of the pages, with its values. English until there is another bundle. */
    public static String say(String key, Object... values) {
        String sentence = ResourceBundle.getBundle(PAGES, Locale.ROOT).getString(key);
        return new MessageFormat(sentence, Locale.ROOT).format(values);
    }

    /** Whether there is a sentence of this key. */
    public static boolean has(String key) {
        return ResourceBundle.getBundle(PAGES, Locale.ROOT).containsKey(key);
    }

    /** The room's sentences as a JavaScript module. */
    static String module() {
        ResourceBundle bundle = ResourceBundle.getBundle(ROOM, Locale.ROOT);
        JsonObjectBuilder words = Json.createObjectBuilder();
        bundle.keySet().stream().sorted().forEach(key -> words.add(key, bundle.getString(key)));
        return "export default " + words.build() + ";\n";
    }

    static void write(HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        response.getOutputStream().write(module().getBytes(StandardCharsets.UTF_8));
    }
}
