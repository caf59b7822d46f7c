package org.alcove.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.alcove.people.CurrentPerson;
import org.alcove.people.Sessions;
import org.alcove.people.WithoutDatabase;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorFilterTest {

    private static final String BORIS = "a0000000-0000-4000-8000-000000000002";
    private static final Addresses ADDRESSES = new Addresses(
            "https://alcove.example",
            "https://id.example",
            "http://keycloak:8080",
            "alcove",
            "alcove",
            "https://x.example");

    private final Sessions sessions = WithoutDatabase.sessions();
    private final CurrentPerson currentPerson = WithoutDatabase.currentPerson();
    private final Browser browser = new Browser();
    private Optional<FreshToken> signedIn = Optional.empty();

    /** The request behind the door; null when nobody got through. */
    private @Nullable HttpServletRequest asks(String path) throws Exception {
        AtomicReference<HttpServletRequest> behind = new AtomicReference<>();
        Visits.House house = new Visits.House(sessions, WithoutDatabase.people(), (person, slugs) -> {});
        Visits visits = new Visits(house, Clock.systemUTC(), true, any -> signedIn);
        new DoorFilter(currentPerson, visits, new Programs(sessions), ADDRESSES)
                .doFilter(
                        browser.asks(path),
                        browser.answer(),
                        (request, response) -> behind.set((HttpServletRequest) request));
        return behind.get();
    }

    private void borisHasSignedIn() throws Exception {
        signedIn = Optional.of(new FreshToken(BORIS, "sid", "id token", Instant.now(), Instant.now(), Set.of()));
        asks("/sign-in");
        signedIn = Optional.empty();
    }

    private void assertRefused(String path) {
        assertThatThrownBy(() -> asks(path))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_SIGNED_IN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/leave", "/sign-out", "/assets/1/app/css/base.css"})
    void whatIsPublicIsOpenToEverybody(String path) throws Exception {
        assertThat(asks(path)).isNotNull();
        assertThatThrownBy(currentPerson::require).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/o/harbour/", "/pages/room.xhtml", "/o", "/anything"})
    void everythingElseLeadsToSignInAndBack(String path) throws Exception {
        assertThat(asks(path)).isNull();
        assertThat(browser.told).containsEntry("status", "303").hasEntrySatisfying("Location", to -> assertThat(to)
                .startsWith("/sign-in?to=%2F"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/session", "/api/o/harbour/rooms"})
    void aScriptIsToldSo(String path) {
        assertRefused(path);
    }

    @Test
    void aSocketIsToldSo() {
        browser.headers.put("Upgrade", "websocket");
        assertRefused("/o/harbour/rooms/x/socket");
    }

    @Test
    void whoHasSignedInGoesThroughAndIsKnownBehindTheDoor() throws Exception {
        borisHasSignedIn();
        HttpServletRequest behind = asks("/o/harbour/");
        assertThat(behind).isNotNull().satisfies(request -> {
            assertThat(request.getUserPrincipal().getName()).isEqualTo(BORIS);
            assertThat(request.getRemoteUser()).isEqualTo(BORIS);
        });
        assertThat(currentPerson.require()).hasToString(BORIS);
        assertThat(currentPerson.sid()).isEqualTo("sid");
    }

    @Test
    void aSessionIdAloneDoesNotOpenTheDoor() throws Exception {
        borisHasSignedIn();
        browser.cookies.clear();
        assertRefused("/api/session");
    }

    @Test
    void aSessionThatWasEndedDoesNotOpenTheDoor() throws Exception {
        borisHasSignedIn();
        sessions.end("sid", null);
        assertRefused("/api/session");
    }

    @Test
    void aSignInBeginsNowhereButWherePeopleSignIn() {
        signedIn = Optional.of(new FreshToken(BORIS, "sid", "id token", Instant.now(), Instant.now(), Set.of()));
        assertRefused("/api/session");
        assertThat(browser.session).isNull();
    }

    @Test
    void whoSignsInWithASessionThatWasEndedEndsItAtKeycloakFirst() throws Exception {
        sessions.end("sid", null);
        signedIn = Optional.of(new FreshToken(BORIS, "sid", "id token", Instant.now(), Instant.now(), Set.of()));
        assertThat(asks("/sign-in")).isNull();
        assertThat(browser.told.get("Location"))
                .startsWith("https://id.example/realms/alcove/")
                .contains("logout");
    }
}
