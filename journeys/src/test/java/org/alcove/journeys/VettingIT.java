package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alcove.journeys.VettingSteps.checksEverything;
import static org.alcove.journeys.VettingSteps.confirms;
import static org.alcove.journeys.VettingSteps.opens;
import static org.alcove.journeys.VettingSteps.writesAndSends;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JOEL asks to host, INES records the checks, VERA decides, JOEL hosts; and stops at once when it is withdrawn. */
@ExtendWith(StackOfTests.class)
class VettingIT {

    private static final String JOEL = "a0000000-0000-4000-8000-000000000007";

    private final Stack stack;

    VettingIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void joelHasNotAskedYet() {
        forget();
        asOwner("update organisation set deciders = 2 where id = current_organisation()");
    }

    @AfterEach
    void everybodyTakesABreak() {
        stack.everybodyTakesABreak();
        forget();
        asOwner("update organisation set deciders = 1 where id = current_organisation()");
        asOwner(demonstration());
    }

    @Test
    void aVolunteerAppliesIsCheckedDecidedAboutHostsAndStopsAtOnceWhenItIsWithdrawn() {
        Person joel = joelSends();
        Person ines = stack.arrives("ines", "Ines", 1_499);
        ines.goesTo("/o/harbour/applications").sees("Next: ask for the first reference");
        opens(ines, "Joel Strand");
        checksEverything(ines);
        ines.sees("Two people decide here.");
        assertThat(ines.page().locator("main summary")).hasCount(0);

        Person vera = stack.arrives("vera", "Vera", 1_597);
        vera.goesTo("/o/harbour/applications").sees("Next: decide");
        opens(vera, "Joel Strand");
        confirms(vera, "Appoint Joel Strand", "Yes, appoint Joel Strand now");
        vera.sees("The appointment begins now.");
        assertThat(vera.page().locator("main")).not().containsText("kim@referees.example");

        joel.goesTo("/o/harbour/hosting").sees("You may host until");
        RoomOfTest room = stack.planRoom("harbour");
        asOwner("insert into circle_member (organisation, circle, person, role, name_in_circle) values"
                + " (current_organisation(), '33333333-3333-4333-8333-333333333331', '" + JOEL
                + "', 'HOST', 'Joel') on conflict do nothing");
        joel.enters(room).does("open").sees("Everyone can hear you");
        Person moss = stack.moss();
        moss.enters(room).sees("You are listening.");

        vera.page().getByLabel("Why withdraw?").fill("Because it was agreed so.");
        confirms(vera, "Withdraw the appointment of Joel Strand", "Withdraw the appointment of Joel Strand now");
        vera.sees("The appointment is withdrawn.");

        moss.seesWithin(25_000, "We have paused the room");
        Person back = stack.arrives("joel", "Joel", 1_187);
        back.goesTo("/o/harbour/hosting").sees("An administrator has ended your appointment.");
        back.sees("Because it was agreed so.");
        Person ravi = stack.arrives("ravi", "Ravi", 1_597);
        ravi.goesTo("/o/harbour/trail").sees("withdrew the appointment of");
        ravi.goesTo("/o/harbour/trail?action=CHECK_RECORDED").sees("recorded a check about");
        Assertions.assertThat(ravi.page().content())
                .contains("Joel Strand")
                .doesNotContain("agreed so", "referees.example");
    }

    @Test
    void whatIsMissingIsSaidBesideEachFieldAndADraftIsKept() {
        Person joel = stack.arrives("joel", "Joel", 1_187);
        joel.goesTo("/o/harbour/hosting/apply");
        joel.page().getByLabel("Why would you like to host?").fill("I have been there.");
        joel.presses("Send to the administrators").sees("Please give a name.");
        joel.sees("We can only go on if you agree to the checks.");
        assertThat(joel.page().getByLabel("Why would you like to host?")).hasValue("I have been there.");

        joel.presses("Save for later").sees("Nobody else sees it.");
        joel.goesTo("/o/harbour/hosting").sees("You began an application");
        joel.goesTo("/o/harbour/hosting/apply");
        assertThat(joel.page().getByLabel("Why would you like to host?")).hasValue("I have been there.");
        assertThat(stack.arrives("ines", "Ines", 1_499)
                        .goesTo("/o/harbour/applications")
                        .page()
                        .getByText("Joel Strand"))
                .hasCount(0);

        joel.goesTo("/o/harbour/hosting");
        confirms(joel, "Take it back", "Take my application back");
        joel.sees("what you wrote is deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boris", "amina", "carla", "ravi", "nora", "dana"})
    void whoIsNoAdministratorHereFindsNoApplications(String account) {
        joelSends();
        String id = stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement();
                    var found = statement.executeQuery(
                            "select id from vetting_application where state = 'SUBMITTED' and person = '" + JOEL
                                    + "'")) {
                found.next();
                return found.getString(1);
            }
        });
        boolean stranger = account.equals("nora") || account.equals("dana");
        Person person = stack.arrives(account, account, 1_597).goesTo("/o/");
        for (String path : new String[] {"applications", "applications/" + id, "appointments"}) {
            Assertions.assertThat(person.page()
                            .navigate(stack.address() + "/o/harbour/" + path)
                            .status())
                    .as(path)
                    .isEqualTo(stranger ? 404 : 403);
        }
        for (String path : new String[] {"hosting", "hosting/apply"}) {
            Assertions.assertThat(person.page()
                            .navigate(stack.address() + "/o/harbour/" + path)
                            .status())
                    .as(path)
                    .isEqualTo(stranger ? 404 : 200);
        }
        if (account.equals("nora")) {
            Assertions.assertThat(person.page()
                            .navigate(stack.address() + "/o/linden/applications/" + id)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void everyPageAndStateOfVettingIsFitToBeSeen() {
        Look look = new Look(stack);
        Person joel = look.arrives("joel", "Joel", 1_187);
        joel.goesTo("/o/harbour/hosting");
        look.at(joel, "hosting-beginning");
        joel.goesTo("/o/harbour/hosting/apply");
        look.at(joel, "hosting-apply");
        joel.presses("Send to the administrators").sees("Nothing was saved yet.");
        look.at(joel, "hosting-apply-wrong");
        joel.presses("Save for later").sees("Nobody else sees it.");
        joel.goesTo("/o/harbour/hosting");
        look.at(joel, "hosting-draft");
        Person ines = look.arrives("ines", "Ines", 1_499);
        ines.goesTo("/o/harbour/applications");
        look.at(ines, "applications-empty");
        writesAndSends(joel);
        look.at(joel, "hosting-submitted");

        ines.goesTo("/o/harbour/applications");
        look.at(ines, "applications");
        opens(ines, "Joel Strand");
        look.at(ines, "application");
        ines.presses("Nothing against after the interview").sees("Please give a day");
        look.at(ines, "application-wrong");
        checksEverything(ines);
        look.at(ines, "application-two-decide");
        Person vera = look.arrives("vera", "Vera", 1_597);
        vera.goesTo("/o/harbour/applications");
        opens(vera, "Joel Strand");
        vera.page().locator("main summary").first().click();
        look.at(vera, "application-decide");
        vera.presses("Yes, appoint Joel Strand now").sees("The appointment begins now.");
        look.at(vera, "application-appointed");
        vera.goesTo("/o/harbour/appointments");
        look.at(vera, "appointments");
        vera.goesTo("/o/harbour/appointments?what=are_interrupted");
        look.at(vera, "appointments-empty");

        joel.goesTo("/o/harbour/hosting");
        look.at(joel, "hosting-appointed");
        is("'RENEWAL_ASKED', agreed_until = now() + interval '30 days', host_until = now() + interval '30 days'");
        joel.goesTo("/o/harbour/hosting");
        look.at(joel, "hosting-asked");
        joel.presses("I would like to go on").sees("Thank you.");
        look.at(joel, "hosting-wished");
        vera.goesTo("/o/harbour/appointments?what=wish_to_go_on");
        opens(vera, "Joel Strand");
        look.at(vera, "application-renew");
        vera.page().getByLabel("Why suspend?").fill("We would like to talk with you first.");
        confirms(vera, "Suspend Joel Strand", "Suspend the appointment of Joel Strand");
        vera.sees("The appointment is suspended.");
        look.at(vera, "application-suspended");
        joel.goesTo("/o/harbour/hosting");
        look.at(joel, "hosting-suspended");
        is("'TRAINING_EXPIRED', reason = null");
        asOwner("update training set done_on = current_date - 9, expires_on = current_date - 2 where person = '" + JOEL
                + "' and module = 'LISTENING'");
        joel.goesTo("/o/harbour/hosting");
        look.at(joel, "hosting-training-expired");
        is("'DECLINED', decided_at = now(), reason = 'Not before the summer. Please ask again then.'");
        joel.goesTo("/o/harbour/hosting");
        look.at(joel, "hosting-declined");

        look.hasNoBarrier();
    }

    private void is(String state) {
        boolean hosting = state.startsWith("'RENEWAL");
        asOwner("update vetting_application set state = " + state + (hosting ? "" : ", host_until = null")
                + " where person = '" + JOEL + "' and state not in ('TAKEN_BACK')");
    }

    // what they do

    private Person joelSends() {
        Person joel = stack.arrives("joel", "Joel", 1_187);
        writesAndSends(joel);
        return joel;
    }

    // what there is

    private void forget() {
        String joel = " where person = '" + JOEL + "'";
        asOwner("delete from vetting_check where application in (select id from vetting_application" + joel
                + "); delete from training" + joel + "; delete from vetting_application" + joel
                + "; delete from appointment" + joel + "; delete from circle_member" + joel);
    }

    /** What the demonstration tells of JOEL, for those who come after. */
    private static String demonstration() {
        try (InputStream script = Stack.class.getResourceAsStream("/demo.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asOwner(String sql) {
        stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return sql;
        });
    }
}
