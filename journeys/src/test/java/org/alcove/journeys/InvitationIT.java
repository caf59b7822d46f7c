package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an e-mail address to a member: an administrator invites, a letter comes, and its link leads all the way in. */
@ExtendWith(StackOfTests.class)
class InvitationIT {

    private final Stack stack;
    private final String address = "fern-" + UUID.randomUUID() + "@people.example";

    InvitationIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @Test
    void whoIsInvitedMakesAnAccountAndBelongs() {
        Look look = new Look(stack);
        Person ines = invite(look.arrives("ines", "Ines", 1_499), "harbour");
        look.at(ines, "invitations-open");
        Person fern = look.arrives(address, "Fern", 1_597);

        fern.page().navigate(link());
        look.at(fern, "keycloak-register");
        makesAnAccount(fern);

        arrivesAt(fern, "harbour");
        look.at(fern, "home-arrived");
        ines.goesTo("/o/harbour/invitations");
        assertThat(ines.page().getByText(address)).hasCount(0);
        ines.goesTo("/o/harbour/people").sees(address);
        look.hasNoBarrier();
    }

    @Test
    void whoHasAnAccountIsAskedSignsInWithItAndBelongsToBoth() {
        invite(stack.arrives("ines", "Ines", 1_499), "harbour");
        Person fern = stack.arrives(address, "Fern", 1_597);
        fern.page().navigate(link());
        makesAnAccount(fern);
        arrivesAt(fern, "harbour");
        Person nora = invite(stack.arrives("nora", "Nora", 1_693), "linden");

        fern.page().navigate(link()); // while their visit goes on
        fern.sees("Join Linden Clinic?").keepsScreenshot("keycloak-join");
        fern.page().getByText("Go on").click();

        arrivesAt(fern, "linden");
        nora.goesTo("/o/linden/people").sees(address);
        fern.goesTo("/o/harbour/").sees("You are not in a circle yet.");
    }

    @Test
    void aWithdrawnInvitationOpensNothing() {
        Person ines = invite(stack.arrives("ines", "Ines", 1_499), "harbour");
        ines.page()
                .locator("summary", new Page.LocatorOptions().setHasText(address))
                .click();
        ines.presses("Withdraw the invitation of " + address);
        assertThat(ines.page().getByText(address)).hasCount(0);
        Person fern = stack.arrives(address, "Fern", 1_597);

        fern.page().navigate(link());

        fern.sees("This link does not work any more").keepsScreenshot("keycloak-withdrawn");
        assertThat(fern.page().locator("#kc-register-form")).hasCount(0);
    }

    @Test
    void soManyLettersGoOutWithinADayAndThenNoMore() {
        Person nora = stack.arrives("nora", "Nora", 1_499);
        nora.goesTo("/o/linden/invitations");
        lettersOfTheDayBefore(200, Duration.ofSeconds(15));

        nora.page().getByLabel("E-mail addresses").fill(address);
        nora.presses("Send the invitations").sees("Please send these tomorrow: " + address);
        assertThat(nora.page().getByLabel("E-mail addresses")).hasValue(address);

        Locator onTheirWay = nora.page().getByText("The invitations are on their way.");
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (onTheirWay.count() == 0 && System.nanoTime() < patience) {
            nora.presses("Send the invitations");
        }
        assertThat(onTheirWay).isVisible();
    }

    /** Entries that will be a day old when this time has passed: the trail is only added to, also by its owner. */
    private void lettersOfTheDayBefore(int letters, Duration left) {
        stack.inOrganisation("linden", connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into audit_entry (id, organisation, at, entry, hash)
                    select id, current_organisation(), now() - interval '1 day' + ? * interval '1 second', entry,
                        sha256(convert_to(entry, 'UTF8'))
                    from (
                        select id, format('{"action":"PERSON_INVITED","id":"%s","organisation":"%s","outcome":"DONE",'
                            || '"by":{"role":"administrator"},"on":{"type":"organisation","id":"%s"}}', id,
                            current_organisation(), current_organisation()) as entry
                        from (select gen_random_uuid() as id from generate_series(1, ?)) numbered) written""")) {
                insert.setLong(1, left.toSeconds());
                insert.setInt(2, letters);
                return insert.executeUpdate();
            }
        });
    }

    private Person invite(Person administrator, String organisation) {
        administrator.goesTo("/o/" + organisation + "/invitations");
        administrator.page().getByLabel("E-mail addresses").fill(address);
        return administrator
                .presses("Send the invitations")
                .sees("The invitations are on their way.")
                .sees(address);
    }

    private String link() {
        return stack.letterTo(address).links().get(0);
    }

    /** With the password that everybody of the tests has. */
    static void makesAnAccount(Person person) {
        Page page = person.page();
        page.getByLabel("Username").fill("fern-" + UUID.randomUUID());
        page.locator("#password").fill("alcove-demo");
        page.locator("#password-confirm").fill("alcove-demo");
        page.getByLabel("First name").fill("Fern");
        page.getByLabel("Last name").fill("Holm");
        person.presses("Make the account");
    }

    /** Keycloak adds words of its own behind the address. */
    private void arrivesAt(Person person, String organisation) {
        person.page().waitForURL(url -> url.startsWith(stack.address() + "/o/" + organisation + "/"));
        person.sees("You are not in a circle yet.");
    }
}
