package org.alcove.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.ZoneId;
import java.util.UUID;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organisation may decide for itself, and what is no decision. */
class PolicyTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @ParameterizedTest
    @CsvSource({"0,1", "3,1", "1,0", "2,3"})
    void aRoomNeedsOneOrTwoHostsAndADecisionOneOrTwoPeople(int quorum, int deciders) {
        refuses(() -> new Policy(COPENHAGEN, quorum, Writers.HOSTS, deciders, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://weather.example/", "javascript:alert(1)", "/here", "https:///nowhere", "mailto:a@b.c"})
    void onlyAPublicSafeAddressIsOneToLeaveTo(String address) {
        refuses(() -> new Policy(COPENHAGEN, 1, Writers.HOSTS, 1, URI.create(address)));
    }

    @Test
    void anAddressToLeaveToIsShort() {
        refuses(() ->
                new Policy(COPENHAGEN, 1, Writers.HOSTS, 1, URI.create("https://weather.example/" + "x".repeat(200))));
    }

    @Test
    void theTrailNamesOnlyTheHostOfAnAddress() {
        Policy policy = new Policy(COPENHAGEN, 2, Writers.HOSTS, 1, URI.create("https://weather.example/a?b=c"));

        assertThat(policy.codes())
                .containsEntry("leaveTo", "weather.example")
                .containsEntry("quorum", "2")
                .containsEntry("timeZone", "Europe/Copenhagen");
    }

    @ParameterizedTest
    @CsvSource({"XX,Line,Call 1", "DK,' ',Call 1", "DK,Line,''", "dk,Line,Call 1"})
    void aHelpLineHasACountryANameAndAWay(String country, String name, String how) {
        refuses(() -> new HelpLine(UUID.randomUUID(), country, name, how));
    }

    @Test
    void aHelpLineIsShort() {
        refuses(() -> new HelpLine(UUID.randomUUID(), "DK", "x".repeat(81), "Call 1"));
        refuses(() -> new HelpLine(UUID.randomUUID(), "DK", "Line", "x".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Agreement.LONGEST + 1})
    void anAgreementSaysSomethingAndNotTooMuch(int characters) {
        refuses(() -> Agreement.requireText("x".repeat(characters)));
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(Reason.MALFORMED));
    }
}
