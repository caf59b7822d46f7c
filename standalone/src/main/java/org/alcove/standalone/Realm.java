package org.alcove.standalone;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
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
    private static final String SIGNED_OUT = "post.logout.redirect.uris";
    private static final List<String> THEME = List.of(
            "email/theme.properties",
            "email/messages/messages_en.properties",
            "email/text/org-invite.ftl",
            "login/theme.properties",
            "login/messages/messages_en.properties",
            "login/resources/css/alcove.css",
            "login/resources/js/alcove.js");

    private Realm() {}

    static void write(Path file, List<Integer> doors) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(doors));
    }

    /** @param doors see {@link Settings#doors} */
    static String text(List<Integer> doors) throws IOException {
        JsonObject realm = over(read("/realm/alcove-realm.json"), read("/realm/alcove-demo.json"));
        JsonArrayBuilder clients = Json.createArrayBuilder();
        for (JsonObject client : realm.getJsonArray("clients").getValuesAs(JsonObject.class)) {
            clients.add(client.getString("clientId").equals("alcove") ? withDoors(client, doors) : client);
        }
        return Json.createObjectBuilder(realm).add("clients", clients).build().toString();
    }

    /** Back from sign-in and sign-out to servers of this machine, and to nowhere else: a door is a port of it. */
    private static JsonObject withDoors(JsonObject client, List<Integer> doors) {
        JsonArrayBuilder redirects = Json.createArrayBuilder();
        StringBuilder signedOut =
                new StringBuilder(client.getJsonObject("attributes").getString(SIGNED_OUT));
        for (int door : doors) {
            redirects.add(Settings.localhost(door) + "/oidcclient/redirect/alcove");
            signedOut.append("##").append(Settings.localhost(door)).append('/');
        }
        JsonObjectBuilder attributes = Json.createObjectBuilder().add(SIGNED_OUT, signedOut.toString());
        return over(
                client,
                Json.createObjectBuilder()
                        .add("redirectUris", redirects)
                        .add("attributes", attributes)
                        .build());
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
