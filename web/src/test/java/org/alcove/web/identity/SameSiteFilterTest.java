package org.alcove.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.Test;

class SameSiteFilterTest {

    private static final String OURS = "https://alcove.example";
    private static final Addresses ADDRESSES = new Addresses(
            OURS + "/",
            "https://id.example",
            "http://keycloak:8080",
            "alcove",
            "alcove",
            "https://www.wikipedia.org/wiki/Main");

    private final SameSiteFilter filter = new SameSiteFilter(ADDRESSES);

    private void passes(Said said) throws Exception {
        AtomicBoolean passed = new AtomicBoolean();
        filter.doFilter(said.request(), said.response(), (request, response) -> passed.set(true));
        assertThat(passed).isTrue();
    }

    private void isRefused(Said said) {
        assertThatThrownBy(() -> passes(said))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_ALLOWED));
    }

    private static Said post() {
        return new Said("POST", "/sign-out");
    }

    private static Said socket() {
        return new Said("GET", "/o/harbour/rooms/x/socket").with("Upgrade", "websocket");
    }

    @Test
    void lookingIsFreeFromAnywhere() throws Exception {
        passes(new Said("GET", "/help").with("Sec-Fetch-Site", "cross-site"));
    }

    @Test
    void aFormOfOursChangesThings() throws Exception {
        passes(post().with("Sec-Fetch-Site", "same-origin").with("Origin", OURS));
        passes(post().with("Sec-Fetch-Site", "same-origin"));
        passes(post().with("Origin", OURS));
    }

    @Test
    void aFormOfAnotherSiteDoesNot() {
        isRefused(post().with("Sec-Fetch-Site", "cross-site").with("Origin", "https://evil.example"));
        isRefused(post().with("Sec-Fetch-Site", "same-site").with("Origin", "https://other.alcove.example"));
        isRefused(post().with("Origin", "https://evil.example"));
        isRefused(post().with("Origin", "https://alcove.example.evil.example"));
        isRefused(post().with("Origin", "http://alcove.example"));
        isRefused(post().with("Origin", "null"));
        isRefused(post().with("Sec-Fetch-Site", "same-origin").with("Origin", "https://evil.example"));
    }

    @Test
    void whatDoesNotSayWhereItComesFromDoesNot() {
        isRefused(post());
        isRefused(new Said("DELETE", "/api/o/harbour/rooms/x"));
        isRefused(new Said("TRACE", "/"));
    }

    @Test
    void aProgramWithATokenNeedNotSay() throws Exception {
        passes(new Said("POST", "/api/o/harbour/rooms").with("Authorization", "Bearer x"));
    }

    @Test
    void keycloakNeedNotSayWhenItEndsASession() throws Exception {
        passes(new Said("POST", "/api/back-channel-logout"));
    }

    @Test
    void aSocketOpensForAPageOfOursOnly() throws Exception {
        passes(socket().with("Origin", OURS));
        isRefused(socket());
        isRefused(socket().with("Origin", "https://evil.example"));
        isRefused(socket().with("Origin", "https://evil.example").with("Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void everyAnswerForbidsWhatIsNotOurs() throws Exception {
        Said said = new Said("GET", "/o/harbour/");
        new HeadersFilter(ADDRESSES).doFilter(said.request(), said.response(), (request, response) -> {});
        assertThat(said.told)
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsKey("Strict-Transport-Security");
        assertThat(said.told.get("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("connect-src 'self' wss://alcove.example;")
                .contains("form-action 'self' https://id.example https://www.wikipedia.org;")
                .contains("require-trusted-types-for 'script'; trusted-types lit-html")
                .doesNotContain("unsafe");
    }

    @Test
    void filesThatAreTheSameForEverybodyMayBeKept() throws Exception {
        Said said = new Said("GET", "/assets/1/css/base.css");
        new HeadersFilter(ADDRESSES).doFilter(said.request(), said.response(), (request, response) -> {});
        assertThat(said.told).doesNotContainKey("Cache-Control");
    }

    @Test
    void onlyWhatIsListedIsPublic() {
        assertThat(Asked.isPublic("/")).isTrue();
        assertThat(Asked.isPublic("/help")).isTrue();
        assertThat(Asked.isPublic("/help/more")).isFalse();
        assertThat(Asked.isPublic("/o/harbour/")).isFalse();
        assertThat(Asked.isPublic("/api/session")).isFalse();
        assertThat(Asked.isPublic("/pages/room.xhtml")).isFalse();
        assertThat(Asked.isPublic("/assets")).isFalse();
    }

    @Test
    void aVisitLastsTwelveHoursAtMost() {
        Visit visit = new Visit(UUID.randomUUID(), "sid", "token", Instant.parse("2026-11-23T06:00:00Z"), "");
        assertThat(visit.isOver(Instant.parse("2026-11-23T18:00:00Z"))).isFalse();
        assertThat(visit.isOver(Instant.parse("2026-11-23T18:00:01Z"))).isTrue();
    }
}
