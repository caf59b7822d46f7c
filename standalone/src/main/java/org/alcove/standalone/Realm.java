package org.alcove.standalone;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The realm for production with the people of the demonstration laid over it, as Keycloak imports it. */
final class Realm {
    private static final List<String> THEME = List.of(
            "email/theme.properties",
            "email/messages/messages_en.properties",
            "email/text/org-invite.ftl",
            "login/theme.properties",
            "login/messages/messages_en.properties",
            "login/resources/css/alcove.css",
            "login/resources/js/alcove.js");

    private Realm() {}

    static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text());
    }

    static String text() throws IOException {
        return over(read("/realm/alcove-realm.json"), read("/realm/alcove-demo.json"))
                .toString();
    }

    static void writeTheme(Path themes) throws IOException {
        for (String name : THEME) {
            Path file = themes.resolve("alcove").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, Database.resource("/theme/alcove/" + name));
        }
    }

    /** Objects are merged, lists joined; anything else of the overlay replaces what lies below. */
    static JsonObject over(JsonObject below, JsonObject overlay) {
        JsonObjectBuilder merged = Json.createObjectBuilder(below);
        overlay.forEach((name, value) -> merged.add(name, over(below.get(name), value)));
        return merged.build();
    }

    private static JsonValue over(@org.jspecify.annotations.Nullable JsonValue below, JsonValue overlay) {
        if (below instanceof JsonObject lower && overlay instanceof JsonObject upper) {
            return over(lower, upper);
        }
        if (below instanceof JsonArray lower && overlay instanceof JsonArray upper) {
            return Json.createArrayBuilder(lower)
                    .addAll(Json.createArrayBuilder(upper))
                    .build();
        }
        return overlay;
    }

    private static JsonObject read(String resource) throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(Database.resource(resource)))) {
            return reader.readObject();
        }
    }
}
