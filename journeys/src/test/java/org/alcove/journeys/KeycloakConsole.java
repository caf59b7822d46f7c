package org.alcove.journeys;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What Keycloak's own administrator sees there, past Alcove. */
final class KeycloakConsole {

    private final APIRequestContext script;
    private final String address;
    private final Path secrets;

    KeycloakConsole(APIRequestContext script, String address, Path secrets) {
        this.script = script;
        this.address = address;
        this.secrets = secrets;
    }

    boolean isHost(String person) {
        return asked("users/" + person + "/role-mappings/realm").stream()
                .anyMatch(role -> role.asJsonObject().getString("name").equals("host"));
    }

    int sessions(String person) {
        return asked("users/" + person + "/sessions").size();
    }

    boolean isListed(String person, String organisation) {
        return asked("organizations/" + organisation + "/members?max=100").stream()
                .anyMatch(member -> member.asJsonObject().getString("id").equals(person));
    }

    private JsonArray asked(String path) {
        APIResponse answer = script.get(
                address + "/admin/realms/alcove/" + path,
                RequestOptions.create().setHeader("Authorization", "Bearer " + token()));
        try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readArray();
        }
    }

    private String token() {
        FormData form = FormData.create()
                .set("grant_type", "password")
                .set("client_id", "admin-cli")
                .set("username", "admin")
                .set("password", password());
        APIResponse answer = script.post(
                address + "/realms/master/protocol/openid-connect/token",
                RequestOptions.create().setForm(form));
        try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
            JsonObject token = reader.readObject();
            return token.getString("access_token");
        }
    }

    private String password() {
        Properties drawn = new Properties();
        try (Reader file = Files.newBufferedReader(secrets)) {
            drawn.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drawn.getProperty("ALCOVE_KEYCLOAK_ADMIN_PASSWORD")
                .replace('+', '-')
                .replace('/', '_')
                .replace("=", "");
    }
}
