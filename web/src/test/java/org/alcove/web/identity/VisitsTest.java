package org.alcove.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alcove.people.Sessions;
import org.alcove.people.WithoutDatabase;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private static final Instant EVENING = Instant.parse("2026-11-23T18:00:00Z");
    private static final String AMINA = "a0000000-0000-4000-8000-000000000001";
    private static final String BORIS = "a0000000-0000-4000-8000-000000000002";

    private final Sessions sessions = WithoutDatabase.sessions();
    private final Browser browser = new Browser();
    private final Map<String, Set<String>> arrived = new HashMap<>();
    private Optional<FreshToken> signedIn = Optional.empty();

    private Visits at(Instant now) {
        Visits.House house = new Visits.House(
                sessions, WithoutDatabase.people(), (person, slugs) -> arrived.put(person.toString(), slugs));
        return new Visits(house, Clock.fixed(now, ZoneOffset.UTC), true, any -> signedIn);
    }

    private Visit signsIn(String person, String sid) throws Exception {
        signedIn = Optional.of(new FreshToken(person, sid, "id token", EVENING, EVENING, Set.of("harbour")));
        Visit visit =
                at(EVENING).atSignIn(browser.asks("/sign-in"), browser.answer()).orElseThrow();
        signedIn = Optional.empty();
        return visit;
    }

    private Optional<Visit> visitAt(Instant now) {
        return at(now).of(browser.asks("/o/harbour/"));
    }

    @Test
    void whoHasSignedInIsKnownFromThenOn() throws Exception {
        Visit visit = signsIn(BORIS, "sid");
        assertThat(visitAt(EVENING.plusSeconds(60))).contains(visit);
        assertThat(visit.person()).hasToString(BORIS);
    }

    @Test
    void aVisitIsStoredBeforeAnythingIsAnswered() throws Exception {
        signsIn(BORIS, "sid");
        assertThat(browser.stored).isTrue();
    }

    @Test
    void aPlantedSessionIsWorthNothingAfterTheSignIn() throws Exception {
        browser.withPlantedSession();
        signsIn(BORIS, "sid");
        assertThat(browser.session).isNotEqualTo("planted");
    }

    @Test
    void theServersOwnSignInEndsWhenTheVisitBegins() throws Exception {
        signsIn(BORIS, "sid");
        assertThat(browser.logouts).isEqualTo(1);
    }

    @Test
    void theSessionWithoutTheKeyIsNoVisit() throws Exception {
        signsIn(BORIS, "sid");
        browser.cookies.clear();
        assertThat(visitAt(EVENING)).isEmpty();
    }

    @Test
    void theKeyOfAnotherVisitOpensNothing() throws Exception {
        signsIn(BORIS, "sid");
        VisitKey.draw().giveTo(browser.answer(), true);
        assertThat(visitAt(EVENING)).isEmpty();
    }

    @Test
    void whatIsStoredDoesNotHoldTheKey() throws Exception {
        Visit visit = signsIn(BORIS, "sid");
        assertThat(browser.cookies.get(VisitKey.COOKIE)).satisfies(cookie -> assertThat(visit.keyHash())
                .isNotEqualTo(cookie.getValue())
                .hasSize(64));
    }

    @Test
    void theKeyIsForThisSiteAloneAndNotForScripts() throws Exception {
        signsIn(BORIS, "sid");
        assertThat(browser.cookies.get(VisitKey.COOKIE)).satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSecure()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
            assertThat(cookie.getMaxAge()).isNegative();
        });
    }

    @Test
    void aVisitIsOverAfterTwelveHours() throws Exception {
        signsIn(BORIS, "sid");
        assertThat(visitAt(EVENING.plusSeconds(12 * 3600))).isPresent();
        assertThat(visitAt(EVENING.plusSeconds(12 * 3600 + 1))).isEmpty();
    }

    @Test
    void aVisitThatWasEndedElsewhereIsRefused() throws Exception {
        signsIn(BORIS, "sid");
        sessions.end("sid", null);
        assertThat(visitAt(EVENING)).isEmpty();
    }

    @Test
    void aSignInWhoseSessionHasEndedBeginsNothing() {
        sessions.end("sid", null);
        signedIn = Optional.of(new FreshToken(BORIS, "sid", "id token", EVENING, EVENING, Set.of()));
        assertThat(visitAtSignIn()).isEmpty();
        assertThat(at(EVENING).endedBefore()).isPresent();
    }

    @Test
    void whoeverWasSignedOutEverywhereIsNotKnownUntilTheySignInAgain() throws Exception {
        signsIn(BORIS, "sid");
        WithoutDatabase.signOut(sessions, BORIS, EVENING.plusSeconds(10));
        assertThat(visitAt(EVENING.plusSeconds(20))).isEmpty();

        signedIn = Optional.of(new FreshToken(BORIS, "sid", "id token", EVENING.plusSeconds(20), EVENING, Set.of()));
        assertThat(visitAtSignIn()).as("with the same session at Keycloak").isEmpty();
        assertThat(at(EVENING).endedBefore()).isPresent();

        Instant later = EVENING.plusSeconds(30);
        signedIn = Optional.of(new FreshToken(BORIS, "another", "id token", later, later, Set.of()));
        assertThat(at(later).atSignIn(browser.asks("/sign-in"), browser.answer()))
                .isPresent();
        assertThat(visitAt(later.plusSeconds(1))).isPresent();
    }

    @Test
    void aVisitThatGoesOnHearsOfAnInvitationThatWasAcceptedMeanwhile() throws Exception {
        Visit visit = signsIn(BORIS, "sid");
        signedIn = Optional.of(new FreshToken(
                BORIS, "sid", "id token", EVENING.plusSeconds(60), EVENING, Set.of("harbour", "linden")));

        assertThat(visitAtSignIn()).contains(visit);

        assertThat(arrived).containsEntry(BORIS, Set.of("harbour", "linden"));
        assertThat(browser.logouts).as("the visit goes on").isEqualTo(1);
    }

    @Test
    void whereverTheyBelongAtKeycloakIsToldAtTheSignInAndNotLater() throws Exception {
        signsIn(BORIS, "sid");
        visitAt(EVENING);
        assertThat(arrived).containsExactly(Map.entry(BORIS, Set.of("harbour")));
    }

    @Test
    void keycloakSaysInOneOfThreeFormsWhereSomebodyBelongs() {
        assertThat(FreshToken.organisations(null)).isEmpty();
        assertThat(FreshToken.organisations("harbour")).containsExactly("harbour");
        assertThat(FreshToken.organisations(List.of("harbour", "linden")))
                .containsExactlyInAnyOrder("harbour", "linden");
        assertThat(FreshToken.organisations(Map.of("linden", Map.of("id", "x"))))
                .containsExactly("linden");
    }

    @Test
    void nobodyHasSignedInAndNothingBegins() {
        assertThat(visitAtSignIn()).isEmpty();
        assertThat(browser.session).isNull();
    }

    @Test
    void signingInOnceMoreInAnotherTabKeepsTheVisit() throws Exception {
        Visit first = signsIn(BORIS, "sid");
        String session = browser.session;
        assertThat(signsIn(BORIS, "sid")).isEqualTo(first);
        assertThat(browser.session).isEqualTo(session);
    }

    @Test
    void whoeverSignsInNextWithThisBrowserTakesThePlaceOfTheFirst() throws Exception {
        signsIn(BORIS, "his");
        assertThat(signsIn(AMINA, "hers").person()).hasToString(AMINA);
        assertThat(visitAt(EVENING)).map(Visit::person).hasValueSatisfying(amina -> assertThat(amina)
                .hasToString(AMINA));
    }

    @Test
    void aVisitEndsHereAndEverywhere() throws Exception {
        Visit visit = signsIn(BORIS, "sid");
        at(EVENING).end(browser.asks("/sign-out"), visit);
        assertThat(browser.session).isNull();
        assertThat(sessions.isEnded("sid")).isTrue();
    }

    @Test
    void aVisitIsSmallAndComesBackWholeFromWhereItWasStored() throws Exception {
        Visit visit = new Visit(
                UUID.fromString(BORIS),
                "s".repeat(36),
                "",
                EVENING,
                VisitKey.draw().hash());
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(stored)) {
            out.writeObject(visit);
        }
        assertThat(stored.size()).isLessThan(600);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(visit);
        }
    }

    private Optional<Visit> visitAtSignIn() {
        try {
            return at(EVENING).atSignIn(browser.asks("/sign-in"), browser.answer());
        } catch (jakarta.servlet.ServletException e) {
            throw new AssertionError(e);
        }
    }
}
