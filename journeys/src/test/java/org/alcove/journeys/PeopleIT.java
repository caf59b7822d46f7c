package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Statement;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator looks after the people of the organisation: who belongs, and what they are. */
@ExtendWith(StackOfTests.class)
class PeopleIT {

    private static final String TOMAS = "a0000000-0000-4000-8000-000000000004";

    private final Stack stack;

    PeopleIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHomeAndTomasBelongsAgain() {
        stack.everybodyTakesABreak();
        stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("""
                        update membership set ended_at = null where person = '%1$s';
                        delete from membership_role where person = '%1$s';
                        insert into circle_member (organisation, circle, person, role, name_in_circle)
                        values (current_organisation(), '33333333-3333-4333-8333-333333333331', '%1$s', 'MEMBER', 'Reed')
                        on conflict do nothing;
                        insert into to_mirror (what, person, organisation)
                        values ('MEMBERSHIP', '%1$s', current_organisation())
                        on conflict (what, person, organisation) do update set due_at = now()""".formatted(TOMAS));
            }
        });
    }

    @Test
    void whoseMembershipEndsIsOutOfALiveRoomAtOnceAndDoesNotComeBackBySigningIn() {
        RoomOfTest room = stack.planRoom("harbour");
        Person amina = stack.amina();
        Person reed = stack.arrives("tomas", "Reed", 1_249);
        amina.enters(room).does("open").sees("Everyone can hear you");
        reed.enters(room).sees("You are listening.");
        amina.sees("Reed");
        Person ines = opensTomas();

        openDetails(ines, "End the membership");
        ines.presses("End the membership of Tomas Berg").sees("The membership has ended.");

        assertThat(amina.page().getByText("Reed"))
                .hasCount(
                        0,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(3_000));
        reed.sees("You are signed out.");
        reed.goesTo("/o/harbour/"); // whose session at Keycloak was still there is signed out of it by this
        reed.goesTo("/o/harbour/").sees("We cannot find that");
        reed.goesTo(room.path()).sees("We cannot find that");
        reed.goesTo("/o/").sees("You do not belong to an organisation yet.");
        ines.goesTo("/o/harbour/people?only=GONE").sees("Tomas Berg");
        ines.goesTo("/o/harbour/trail?action=MEMBERSHIP_ENDED").sees("ended the membership of");
        Assertions.assertThat(ines.page().content()).doesNotContain("Reed", TOMAS);
    }

    @Test
    void somebodyIsMadeAnAuditorAndIsNoLongerOne() {
        Person ines = opensTomas();
        openDetails(ines, "Change: auditor");
        ines.presses("Make Tomas Berg an auditor").sees("It is so from now on.");
        Person tomas = stack.arrives("tomas", "Reed", 1_249);
        tomas.goesTo("/o/harbour/trail").sees("What happened?");

        openDetails(ines, "Change: auditor");
        ines.presses("Take the role of auditor from Tomas Berg").sees("It is so no longer");

        tomas.goesTo("/o/harbour/trail").sees("This is not yours to do");
    }

    @Test
    void somebodyIsFoundByAPartOfTheirNameOrAddress() {
        Person ines = stack.arrives("ines", "Ines", 1_499);
        ines.goesTo("/o/harbour/people");
        Assertions.assertThat(rows(ines).count()).isGreaterThanOrEqualTo(8);

        ines.page().getByLabel("Look for a name or an address").fill("rahi");
        ines.presses("Find");

        assertThat(rows(ines)).hasCount(1);
        ines.sees("Amina Rahimi");
        ines.page().getByLabel("Look for a name or an address").fill("vogel"); // of another organisation
        ines.presses("Find").sees("Nobody who belongs here has that");
        ines.goesTo("/o/harbour/people?only=HOST").sees("Pavel Novy");
        assertThat(ines.page().getByText("Boris Lind")).hasCount(0);
    }

    @Test
    void whatCannotBeAnAddressIsSaidAndNothingThatWasTypedIsLost() {
        Person ines = stack.arrives("ines", "Ines", 1_499);
        ines.goesTo("/o/harbour/invitations");
        ines.page().getByLabel("E-mail addresses").fill("fern@people.example\nmoss@");

        ines.presses("Send the invitations").sees("Please look at this, which is no e-mail address: moss@");

        assertThat(ines.page().getByLabel("E-mail addresses")).hasValue("fern@people.example\nmoss@");
    }

    @Test
    void nobodyButAFounderFindsWhereOrganisationsAreSetUp() {
        Person olga = stack.arrives("olga", "Olga", 1_499);
        olga.goesTo("/o/").sees("Set up an organisation");
        olga.page().navigate(stack.address() + "/o/new");
        olga.page()
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill("Women’s Café North");
        olga.page().getByLabel("E-mail address of the first administrator").fill("fern@people.example");
        olga.presses("Set up and invite").sees("How about “women-s-cafe-north”?");
        assertThat(olga.page().getByLabel("What it is called in addresses")).hasValue("women-s-cafe-north");
        olga.page().getByLabel("What it is called in addresses").fill("harbour");
        olga.presses("Set up and invite").sees("There is an organisation of this address already.");
        olga.page().getByLabel("What it is called in addresses").fill("new");
        olga.presses("Set up and invite").sees("Some words are kept for Alcove itself.");

        Person ines = stack.arrives("ines", "Ines", 1_597);
        ines.goesTo("/o/new").sees("We cannot find that");
    }

    @Test
    void thePagesAboutPeopleAreFitToBeSeen() {
        Look look = new Look(stack);
        Person ines = look.arrives("ines", "Ines", 1_499);
        ines.goesTo("/o/harbour/");
        look.at(ines, "home-first-steps");
        ines.goesTo("/o/harbour/people");
        look.at(ines, "people");
        ines.page().locator(".around-folded summary").click();
        look.at(ines, "around-unfolded");
        ines.goesTo("/o/harbour/people?q=nobody-of-this-name");
        look.at(ines, "people-none");
        ines.goesTo("/o/harbour/people?q=ines");
        ines.page().getByText("Open: Ines").click();
        look.at(ines, "person-oneself");
        ines.goesTo("/o/harbour/people?q=tomas");
        ines.page().getByText("Open: Tomas").click();
        look.at(ines, "person");
        openDetails(ines, "Change: auditor");
        openDetails(ines, "End the membership");
        look.at(ines, "person-sure");
        ines.presses("End the membership of Tomas Berg").sees("The membership has ended.");
        look.at(ines, "person-ended");
        ines.goesTo("/o/harbour/invitations");
        look.at(ines, "invitations-none");
        ines.page().getByLabel("E-mail addresses").fill("moss@");
        ines.presses("Send the invitations").sees("Please look at this");
        look.at(ines, "invitations-wrong");

        Person olga = look.arrives("olga", "Olga", 1_597);
        olga.goesTo("/o/");
        look.at(olga, "organisations-founder");
        olga.goesTo("/o/new");
        look.at(olga, "new-organisation");
        olga.presses("Set up and invite").sees("Please fill this in.");
        look.at(olga, "new-organisation-wrong");

        look.hasNoBarrier();
    }

    private Person opensTomas() {
        Person ines = stack.arrives("ines", "Ines", 1_499);
        ines.goesTo("/o/harbour/people?q=tomas");
        ines.page().getByText("Open: Tomas Berg").click();
        return ines.sees("tomas@people.example");
    }

    private static void openDetails(Person person, String summary) {
        person.page()
                .locator("summary", new Page.LocatorOptions().setHasText(summary))
                .click();
    }

    private static Locator rows(Person person) {
        return person.page().getByRole(AriaRole.MAIN).locator(".rows > li");
    }
}
