package org.alcove.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void anOverlayJoinsListsAndReplacesValues() {
        JsonObject below = json(quoted("{'a': 1, 'list': [1], 'in': {'x': 1, 'y': 2}}"));
        JsonObject overlay = json(quoted("{'a': 2, 'list': [2], 'in': {'y': 3}, 'new': true}"));
        assertThat(Realm.over(below, overlay))
                .isEqualTo(json(quoted("{'a': 2, 'list': [1, 2], 'in': {'x': 1, 'y': 3}, 'new': true}")));
    }

    @Test
    void theDemonstrationAddsItsPeopleToTheRealmForProduction() throws IOException {
        Path file = temporary.resolve("import/alcove-realm.json");
        Realm.write(file, List.of());
        JsonObject realm = json(Files.readString(file));
        assertThat(realm.getJsonArray("users")).hasSize(15);
        assertThat(realm.getJsonArray("organizations")).hasSize(2);
        assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
    }

    @Test
    void whoeverSignsInAtASecondServerOfThisMachineComesBackThere() throws IOException {
        JsonObject alcove = clients(Realm.text(List.of(9090))).get(0);
        assertThat(alcove.getJsonArray("redirectUris").getValuesAs(JsonString::getString))
                .containsExactly(
                        "${ALCOVE_PUBLIC_URL}/oidcclient/redirect/alcove",
                        "http://localhost:9090/oidcclient/redirect/alcove");
        assertThat(alcove.getJsonObject("attributes").getString("post.logout.redirect.uris"))
                .isEqualTo("${ALCOVE_PUBLIC_URL}/##http://localhost:9090/");
        assertThat(alcove.getJsonObject("attributes").getString("pkce.code.challenge.method"))
                .isEqualTo("S256");
    }

    @Test
    void withoutASecondServerTheClientIsTheOneForProduction() throws IOException {
        JsonObject production = json(Database.resource("/realm/alcove-realm.json"));
        assertThat(clients(Realm.text(List.of())))
                .startsWith(clients(production.toString()).toArray(JsonObject[]::new));
    }

    private static List<JsonObject> clients(String realm) {
        return json(realm).getJsonArray("clients").getValuesAs(JsonObject.class);
    }

    @Test
    void whatTheThemeNamesIsThere() throws IOException {
        Realm.writeTheme(temporary);
        Properties theme = new Properties();
        try (var reader = Files.newBufferedReader(temporary.resolve("alcove/login/theme.properties"))) {
            theme.load(reader);
        }
        assertThat(temporary.resolve("alcove/login/messages/messages_en.properties"))
                .content()
                .contains("doLogIn=");
        for (String script : theme.getProperty("scripts").split(" ")) {
            assertThat(temporary.resolve("alcove/login/resources").resolve(script))
                    .exists();
        }
        assertThat(theme.getProperty("styles")).endsWith(" css/alcove.css");
        assertThat(temporary.resolve("alcove/login/resources/css/alcove.css")).exists();
    }

    @Test
    void noFileOfTheThemeIsLeftBehind() throws IOException {
        Realm.writeTheme(temporary);
        assertThat(files(temporary.resolve("alcove")))
                .isEqualTo(files(Path.of("../keycloak-realm/src/main/resources/theme/alcove")));
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
