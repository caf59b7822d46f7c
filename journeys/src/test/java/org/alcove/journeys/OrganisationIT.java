package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator decides what holds for all rooms of the organisation, without touching a database. */
@ExtendWith(StackOfTests.class)
class OrganisationIT {

    private final Stack stack;
    private Person ines;

    OrganisationIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void inesIsSignedIn() {
        ines = stack.arrives("ines", "Ines", 1_499);
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @Test
    void thePolicyIsChangedAndStaysChanged() {
        ines.goesTo("/o/harbour/policy").chooses("Two hosts").presses("Save the policy");

        ines.sees("The policy is saved.");
        ines.goesTo("/o/harbour/policy");
        assertThat(ines.page().getByLabel("Two hosts")).isChecked();

        ines.chooses("One host").presses("Save the policy").sees("The policy is saved.");
    }

    @Test
    void whatIsWrongIsSaidBesideItAndNothingThatWasTypedIsLost() {
        ines.goesTo("/o/harbour/policy").chooses("Only its hosts");
        ines.page().getByLabel("Where does “Leave this page” lead to?").fill("ftp://weather");
        ines.presses("Save the policy");

        ines.sees("Please give an address that begins with https://");
        assertThat(ines.page().getByLabel("Only its hosts")).isChecked();
        assertThat(ines.page().getByLabel("Where does “Leave this page” lead to?"))
                .hasValue("ftp://weather");
        ines.goesTo("/o/harbour/policy");
        assertThat(ines.page().getByLabel("Everyone in it")).isChecked();
    }

    @Test
    void whoChangesWhatSomebodyElseChangedMeanwhileIsToldAndUndoesNothing() {
        Person other = stack.arrives("ines", "Ines again", 1_597);
        ines.goesTo("/o/harbour/policy");
        other.goesTo("/o/harbour/policy").chooses("Only its hosts").presses("Save the policy");
        other.sees("The policy is saved.");

        ines.chooses("Two hosts").presses("Save the policy");

        ines.sees("Nothing was saved yet.");
        other.goesTo("/o/harbour/policy");
        assertThat(other.page().getByLabel("One host")).isChecked();
        other.chooses("Everyone in it").presses("Save the policy").sees("The policy is saved.");
    }

    @Test
    void aNewAgreementIsPublished() {
        ines.goesTo("/o/harbour/agreement");
        ines.page().getByLabel("The agreement").fill("We listen.\n\nWe do not record.");
        ines.presses("Publish to everybody");

        ines.sees("The new agreement is published.");
        assertThat(ines.page().getByLabel("The agreement")).hasValue("We listen.\n\nWe do not record.");
        stack.forgetAgreements();
    }

    @Test
    void aHelpLineIsAddedAndRemoved() {
        String name = "<b>Night line</b> " + UUID.randomUUID();
        ines.goesTo("/o/harbour/help-lines");
        ines.page().getByLabel("Country").selectOption("DK");
        ines.page().getByLabel("Who helps").fill(name);
        ines.page().getByLabel("How to reach them").fill("Call 12 34 56 78, every night");
        ines.presses("Add a help line").sees("The help line is added.");
        ines.sees(name);

        ines.page()
                .locator("summary", new Page.LocatorOptions().setHasText(name))
                .click();
        ines.presses("Remove " + name).sees("The help line is removed.");
        assertThat(ines.page().getByText(name)).hasCount(0);
    }

    @Test
    void leavingThePageLeadsWhereTheOrganisationChose() {
        ines.goesTo("/o/harbour/policy");
        ines.page().getByLabel("Where does “Leave this page” lead to?").fill("https://weather.example/today");
        ines.presses("Save the policy").sees("The policy is saved.");

        APIResponse left = stack.client()
                .get(
                        stack.address() + "/leave?from=harbour",
                        RequestOptions.create().setMaxRedirects(0));
        Assertions.assertThat(left.headers()).containsEntry("location", "https://weather.example/today");
        for (String nowhere : new String[] {"linden", "no-such-place", "%27%3B--"}) {
            left = stack.client()
                    .get(
                            stack.address() + "/leave?from=" + nowhere,
                            RequestOptions.create().setMaxRedirects(0));
            Assertions.assertThat(left.headers().get("location")).startsWith("https://www.");
        }

        ines.goesTo("/o/harbour/policy");
        ines.page().getByLabel("Where does “Leave this page” lead to?").fill("");
        ines.presses("Save the policy").sees("The policy is saved.");
    }

    @Test
    void thePagesOfAnAdministratorAreFitToBeSeen() {
        Look look = new Look(stack);
        Person administrator = look.arrives("ines", "Ines", 1_499);
        for (String page : List.of("policy", "agreement", "help-lines")) {
            administrator.goesTo("/o/harbour/" + page);
            look.at(administrator, page);
        }
        administrator.presses("Add a help line").sees("Please fill this in.");
        look.at(administrator, "help-lines-wrong");

        look.hasNoBarrier();
    }
}
