package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is decided at Alcove becomes true at Keycloak: within seconds, or when Keycloak is back. */
@ExtendWith(StackOfTests.class)
class KeycloakDownIT {

    private static final String HARBOUR = "11111111-1111-4111-8111-111111111111";
    private static final String PAVEL = "a0000000-0000-4000-8000-000000000012";
    private static final String TOMAS = "a0000000-0000-4000-8000-000000000004";
    private static final String PAVELS = "/o/harbour/applications/55555555-5555-4555-8555-555555555512";

    private static final Duration SECONDS = Duration.ofSeconds(15);
    /** What Keycloak said of people is kept for a minute. */
    private static final Duration NAMES_ARE_FORGOTTEN = Duration.ofSeconds(90);

    private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(90);
    private static final int LOOK_AGAIN_MILLIS = 500;

    private final Stack stack;
    private final APIRequestContext script;
    private final KeycloakConsole keycloak;
    private boolean down;

    KeycloakDownIT(Stack stack) {
        this.stack = stack;
        this.script = stack.client();
        this.keycloak = stack.keycloak(script);
    }

    @AfterEach
    void everybodyGoesHomeAndPavelHostsAgain() {
        if (down) {
            stack.standalone().startKeycloak();
        }
        stack.everybodyGoesHome();
        stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("""
                        update vetting_application set state = 'APPOINTED', reason = null, host_until = agreed_until
                         where id = '55555555-5555-4555-8555-555555555512';
                        delete from appointment
                         where person = '%1$s' and id <> '44444444-4444-4444-8444-444444444412';
                        update appointment set ends_at = now() + interval '1 year' where person = '%1$s';
                        update membership set ended_at = null where person = '%2$s';
                        insert into circle_member (organisation, circle, person, role, name_in_circle)
                        values (current_organisation(), '33333333-3333-4333-8333-333333333331', '%2$s', 'MEMBER', 'Reed')
                        on conflict do nothing;
                        insert into to_mirror (what, person, organisation)
                        values ('HOST_ROLE', '%1$s', current_organisation()),
                               ('MEMBERSHIP', '%2$s', current_organisation())
                        on conflict (what, person, organisation) do update
                            set asked = to_mirror.asked + 1, due_at = now()""".formatted(PAVEL, TOMAS));
            }
        });
        becomes(AFTER_AN_OUTAGE, () -> keycloak.isHost(PAVEL) && keycloak.isListed(TOMAS, HARBOUR));
        script.dispose();
    }

    @Test
    void whatIsDecidedAboutAHostIsKnownAtKeycloakWithinSecondsAndAWithdrawalEndsTheirSessions() {
        Person vera = stack.arrives("vera", "Vera", 1_597);
        vera.goesTo(PAVELS);
        suspends(vera);
        becomes(SECONDS, () -> !keycloak.isHost(PAVEL));

        reinstates(vera);
        becomes(SECONDS, () -> keycloak.isHost(PAVEL));

        Person pavel = stack.arrives("pavel", "Pavel", 1_249).goesTo("/o/harbour/");
        assertThat(keycloak.sessions(PAVEL)).isPositive();
        vera.goesTo(PAVELS).page().locator("#withdrawReason").fill("Because it was agreed so.");
        vera.page().locator("#withdraw summary").click();
        vera.page().locator("#withdraw-act").click();
        vera.sees("The appointment is withdrawn.");

        becomes(SECONDS, () -> !keycloak.isHost(PAVEL) && keycloak.sessions(PAVEL) == 0);
        becomes(SECONDS, () -> {
            pavel.page().navigate(stack.address() + "/o/harbour/");
            return pavel.page().url().contains("/realms/");
        });
    }

    @Test
    void whoBelongsNoLongerIsNoLongerListedAtKeycloakAndWhoBelongsAgainIs() {
        membershipOfTomas("ended_at = now()");
        becomes(SECONDS, () -> !keycloak.isListed(TOMAS, HARBOUR));

        membershipOfTomas("ended_at = null");
        becomes(SECONDS, () -> keycloak.isListed(TOMAS, HARBOUR));
    }

    @Test
    void whileKeycloakIsDownPeopleGoOnAndWhatIsDecidedArrivesThereWhenItIsBack() {
        Person vera = stack.arrives("vera", "Vera", 1_597);
        Person amina = stack.amina().goesTo("/o/harbour/");
        vera.goesTo(PAVELS);
        suspends(vera);
        becomes(SECONDS, () -> !keycloak.isHost(PAVEL) && waiting() == 0);

        stack.standalone().stopKeycloak();
        down = true;
        reinstates(vera);

        becomes(SECONDS, () -> waiting() == 1);
        becomes(SECONDS, () -> check("mirror").getJsonObject("data").getInt("oldestSeconds") > 5);
        assertThat(health().getString("status")).isEqualTo("UP");
        RoomOfTest room = stack.planRoom("harbour");
        amina.enters(room).does("open").sees("Everyone can hear you");
        becomes(NAMES_ARE_FORGOTTEN, () -> vera.goesTo("/o/harbour/appointments")
                .page()
                .content()
                .contains("Somebody whose name is not known at the moment"));

        stack.standalone().startKeycloak();
        down = false;
        becomes(AFTER_AN_OUTAGE, () -> keycloak.isHost(PAVEL));
        becomes(SECONDS, () -> waiting() == 0);
        amina.sees("Everyone can hear you");
    }

    private static void suspends(Person administrator) {
        administrator.page().locator("#suspendReason").fill("We would like to talk with you first.");
        administrator.page().locator("#suspend summary").click();
        administrator.page().locator("#suspend-act").click();
        administrator.sees("The appointment is suspended.");
    }

    private static void reinstates(Person administrator) {
        administrator.page().locator("#reinstate-act").click();
        administrator.sees("They may host again.");
    }

    private int waiting() {
        return check("mirror").getJsonObject("data").getInt("waiting");
    }

    private JsonObject check(String name) {
        return health().getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .filter(check -> check.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject health() {
        String text = script.get(stack.address() + "/health/ready").text();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private void membershipOfTomas(String becomes) {
        stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("update membership set " + becomes + " where person = '" + TOMAS
                        + "'; insert into to_mirror (what, person, organisation) values ('MEMBERSHIP', '" + TOMAS
                        + "', current_organisation()) on conflict (what, person, organisation) do update"
                        + " set asked = to_mirror.asked + 1, due_at = now()");
            }
        });
    }

    private static void becomes(Duration within, BooleanSupplier so) {
        long end = System.nanoTime() + within.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + within).isLessThan(end);
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
