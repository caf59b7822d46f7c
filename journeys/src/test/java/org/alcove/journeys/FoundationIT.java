package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OLGA sets up an organisation; whoever she invites begins it, and she sees nothing of it. */
@ExtendWith(StackOfTests.class)
class FoundationIT {

    private final Stack stack;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    FoundationIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @Test
    void anOrganisationIsSetUpItsFirstAdministratorIsInvitedAndIsToldWhatToDoFirst() {
        String email = "fern-" + mark + "@people.example";
        String home = "/o/meadow-" + mark + "/";
        Person olga = stack.arrives("olga", "Olga", 1_499);
        olga.goesTo("/o/new");
        fill(olga, "Name", "Meadow " + mark);
        fill(olga, "What it is called in addresses", "meadow-" + mark);
        olga.page().getByLabel("Time zone").selectOption("Europe/Dublin");
        fill(olga, "E-mail address of the first administrator", email);
        olga.presses("Set up and invite").sees("The organisation is set up");

        Person fern = stack.arrives(email, "Fern", 1_597);
        fern.page().navigate(stack.letterTo(email).links().get(0));
        InvitationIT.makesAnAccount(fern);
        fern.page().waitForURL(url -> url.startsWith(stack.address() + home));
        fern.sees("What to do first").keepsScreenshot("home-first-day");
        fern.page().getByText("Say where your people find help").click();
        fern.sees("Where do our people find help?");
        fern.goesTo(home + "people").sees(email);
        assertThat(fern.page().getByText("administrator").first()).isVisible();

        olga.goesTo(home).sees("We cannot find that");
        stack.arrives("ines", "Ines", 1_693).goesTo(home).sees("We cannot find that");
    }

    private static void fill(Person person, String label, String text) {
        person.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(text);
    }
}
