package org.alcove.realm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.alcove.organisations.Role;
import org.junit.jupiter.api.Test;

class RealmTest {
    private static final String ENVIRONMENT = "\\$\\{ALCOVE_[A-Z_]+}";

    /** May set up organisations; not a role in any of them. */
    private static final String FOUNDER = "founder";

    private final JsonObject realm = read("/realm/alcove-realm.json");
    private final JsonObject demo = read("/realm/alcove-demo.json");

    @Test
    void theRealmForProductionHoldsNobodyButTheAccountOfOurServers() {
        assertThat(objects(realm, "users"))
                .allSatisfy(user -> assertThat(user).containsKey("serviceAccountClientId"))
                .allSatisfy(user -> assertThat(user).doesNotContainKeys("credentials", "email"));
        assertThat(realm).doesNotContainKeys("organizations", "identityProviders", "components");
    }

    @Test
    void everySecretComesFromTheEnvironment() {
        assertThat(objects(realm, "clients"))
                .filteredOn(client -> !client.getBoolean("publicClient"))
                .hasSize(2)
                .allSatisfy(client -> assertThat(client.getString("secret")).matches(ENVIRONMENT));
        assertThat(realm.toString()).doesNotContain("privateKey", "\"credentials\"");
    }

    @Test
    void lettersGoWhereTheEnvironmentSays() {
        assertThat(realm.getJsonObject("smtpServer").keySet())
                .contains("host", "port", "from", "auth", "user", "password", "starttls");
        assertThat(realm.getJsonObject("smtpServer"))
                .allSatisfy((name, value) -> assertThat(((JsonString) value).getString())
                        .matches("ssl".equals(name) ? "false" : "\\$\\{ALCOVE_MAIL_[A-Z]+:(587|true|false)?}"));
    }

    @Test
    void whoAcceptsAnInvitationOfTheDemonstrationComesToTheFirstPageOfTheOrganisation() {
        assertThat(objects(demo, "organizations")).isNotEmpty().allSatisfy(organisation -> assertThat(
                        organisation.getString("redirectUrl"))
                .isEqualTo("${ALCOVE_PUBLIC_URL}/sign-in?to=/o/" + organisation.getString("alias") + "/"));
    }

    @Test
    void theRolesOfTheRealmAreRolesOfTheCode() {
        List<String> code = Arrays.stream(Role.values()).map(Role::word).toList();
        assertThat(objects(realm.getJsonObject("roles"), "realm"))
                .extracting(role -> role.getString("name"))
                .containsExactly(Role.HOST.word(), FOUNDER)
                .filteredOn(name -> !name.equals(FOUNDER))
                .isSubsetOf(code);
        assertThat(objects(demo, "users"))
                .allSatisfy(user -> assertThat(strings(user, "realmRoles")).isSubsetOf(Role.HOST.word(), FOUNDER));
    }

    @Test
    void aFounderBelongsToNoOrganisationByThat() {
        List<String> founders = objects(demo, "users").stream()
                .filter(user -> strings(user, "realmRoles").contains(FOUNDER))
                .map(user -> user.getString("username"))
                .toList();
        assertThat(founders).containsExactly("olga");
        assertThat(objects(demo, "organizations"))
                .flatExtracting(organisation -> objects(organisation, "members"))
                .extracting(member -> member.getString("username"))
                .doesNotContainAnyElementsOf(founders);
    }

    @Test
    void peopleSignInWithACodeAndAProofKeyAndInNoOtherWay() {
        JsonObject alcove = client(realm, "alcove");
        assertThat(alcove.getBoolean("standardFlowEnabled")).isTrue();
        assertThat(List.of(
                        "implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled", "publicClient"))
                .noneMatch(alcove::getBoolean);
        assertThat(alcove.getJsonObject("attributes").getString("pkce.code.challenge.method"))
                .isEqualTo("S256");
    }

    @Test
    void signInAndSignOutReturnToExactlyOneAddressEach() {
        JsonObject alcove = client(realm, "alcove");
        assertThat(strings(alcove, "redirectUris")).hasSize(1).noneMatch(uri -> uri.contains("*"));
        JsonObject attributes = alcove.getJsonObject("attributes");
        assertThat(attributes.getString("post.logout.redirect.uris")).isEqualTo("${ALCOVE_PUBLIC_URL}/");
        assertThat(attributes.getString("backchannel.logout.url"))
                .isEqualTo("${ALCOVE_PUBLIC_URL}/api/back-channel-logout");
        assertThat(attributes.getString("backchannel.logout.session.required")).isEqualTo("true");
    }

    @Test
    void ourServersMayMirrorPeopleAndNothingElse() {
        JsonObject account = objects(realm, "users").get(0);
        assertThat(account.getJsonObject("clientRoles")).containsOnlyKeys("realm-management");
        assertThat(strings(account.getJsonObject("clientRoles"), "realm-management"))
                .containsExactlyInAnyOrder(
                        "view-users",
                        "query-users",
                        "manage-users",
                        "view-realm",
                        "view-events",
                        "view-organizations",
                        "manage-organizations");
    }

    @Test
    void guessingIsSlowedDownAndSessionsEnd() {
        assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
        assertThat(realm.getInt("ssoSessionIdleTimeout")).isEqualTo(30 * 60);
        assertThat(realm.getInt("ssoSessionMaxLifespan")).isEqualTo(12 * 60 * 60);
        assertThat(realm.getInt("accessTokenLifespan")).isLessThanOrEqualTo(300);
    }

    @Test
    void builtInScopesAreLeftForKeycloakToMake() {
        assertThat(realm).doesNotContainKey("clientScopes");
        assertThat(demo).doesNotContainKey("clientScopes");
    }

    @Test
    void tokensOfTheDemonstrationAreForUsOrRefused() {
        assertThat(client(demo, "alcove-cli").toString()).contains("\"alcove-api\"");
        assertThat(client(demo, "wrong-audience").toString()).doesNotContain("alcove-api");
    }

    private static JsonObject client(JsonObject realm, String id) {
        return objects(realm, "clients").stream()
                .filter(client -> client.getString("clientId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> objects(JsonObject parent, String name) {
        return parent.getJsonArray(name).getValuesAs(JsonValue::asJsonObject);
    }

    private static List<String> strings(JsonObject parent, String name) {
        return parent.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static JsonObject read(String resource) {
        InputStream in = Objects.requireNonNull(RealmTest.class.getResourceAsStream(resource), resource);
        try (JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }
}
