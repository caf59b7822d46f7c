package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, by which door, and how the door closes again. */
@ExtendWith(StackOfTests.class)
class SignInIT {

    private final Stack stack;

    SignInIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @Test
    void theSessionIdChangesAtSignIn() {
        Person moss = stack.moss();
        moss.page().navigate(stack.address() + "/o/harbour/");
        String before = moss.cookies();

        moss.goesTo("/o/harbour/");

        assertThat(sessionOf(moss.cookies())).isNotEmpty().isNotEqualTo(sessionOf(before));
    }

    private static String sessionOf(String cookies) {
        return java.util.Arrays.stream(cookies.split("; "))
                .filter(cookie -> cookie.startsWith("alcove_session="))
                .findFirst()
                .orElse("");
    }

    @Test
    void signingOutEndsTheSessionAndClosesTheSocketsOfEveryTab() {
        RoomOfTest room = stack.planRoom("harbour");
        Person moss = stack.moss();
        moss.enters(room).sees("You are waiting. Nobody can hear you.");

        Page inTheRoom = moss.opensAnotherTab();
        moss.goesTo("/o/harbour/").presses("Sign out");

        inTheRoom.getByText("You are signed out.").first().waitFor();
        moss.page().navigate(stack.address() + "/o/harbour/");
        assertThat(moss.page().url()).contains("/realms/");
    }

    @Test
    void whenKeycloakEndsTheSessionTheSocketClosesToo() {
        RoomOfTest room = stack.planRoom("harbour");
        Person moss = stack.moss();
        moss.enters(room).sees("You are waiting. Nobody can hear you.");

        Page inTheRoom = moss.opensAnotherTab();
        moss.page().navigate(stack.keycloakAddress() + "/realms/alcove/protocol/openid-connect/logout");
        moss.page().locator("#kc-logout").click();

        inTheRoom.getByText("You are signed out.").first().waitFor();
        moss.page().navigate(stack.address() + "/o/harbour/");
        assertThat(moss.page().url()).contains("/realms/");
    }

    @Test
    void leavingThisPageEndsTheSessionAndShowsNothingOnTheWayBack() {
        RoomOfTest room = stack.planRoom("harbour");
        Person moss = stack.moss();
        moss.enters(room).sees("You are waiting. Nobody can hear you.");

        moss.page().keyboard().press("Shift");
        moss.page().keyboard().press("Shift");
        moss.page().keyboard().press("Shift");
        moss.page().waitForURL(url -> !url.contains("/rooms/"));
        moss.page().goBack();

        assertThat(moss.page().content())
                .doesNotContain("Tuesday evening circle")
                .doesNotContain("Moss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/o/harbour/", "/sign-in?to=%2Fo%2Fharbour%2F"})
    void aStrangerWhoIsSentToSignInCostsNoSession(String path) {
        APIResponse sentAway = get(path, null);

        assertThat(sentAway.status()).isBetween(300, 399);
        assertThat(sentAway.headersArray())
                .noneMatch(header ->
                        header.name.equalsIgnoreCase("Set-Cookie") && header.value.startsWith("alcove_session"));
    }

    @Test
    void theApiAnswers401InsteadOfSendingAScriptToASignInPage() {
        assertThat(get("/api/o/harbour/rooms", null).status()).isEqualTo(401);
    }

    @Test
    void aTokenForAlcoveIsTakenAndOneForAnotherAudienceIsNot() {
        assertThat(get("/api/o/harbour/rooms", token("alcove-cli", "boris")).status())
                .isEqualTo(200);
        assertThat(get("/api/o/linden/rooms", token("alcove-cli", "boris")).status())
                .as("an organisation one does not belong to")
                .isEqualTo(404);
        assertThat(get("/api/o/harbour/rooms", token("wrong-audience", "boris")).status())
                .isEqualTo(401);
        assertThat(get("/api/o/harbour/rooms", "not.a.token").status()).isEqualTo(401);
    }

    private APIResponse get(String path, @org.jspecify.annotations.Nullable String token) {
        APIRequestContext client = stack.client();
        RequestOptions options = RequestOptions.create().setMaxRedirects(0);
        return client.get(
                stack.address() + path,
                token == null ? options : options.setHeader("Authorization", "Bearer " + token));
    }

    private String token(String client, String account) {
        APIResponse answer = stack.client()
                .post(
                        stack.keycloakAddress() + "/realms/alcove/protocol/openid-connect/token",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("grant_type", "password")
                                        .set("client_id", client)
                                        .set("scope", "openid")
                                        .set("username", account)
                                        .set("password", "alcove-demo")));
        assertThat(answer.ok()).as(answer.text()).isTrue();
        return answer.text().replaceAll("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    }
}
