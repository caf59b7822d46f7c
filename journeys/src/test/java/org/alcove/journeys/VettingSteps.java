package org.alcove.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;

/** What an applicant and the administrators do on the pages of vetting. */
final class VettingSteps {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private VettingSteps() {}

    static void writesAndSends(Person joel) {
        joel.goesTo("/o/harbour/hosting/apply");
        Page page = joel.page();
        page.getByLabel("Why would you like to host?")
                .fill("I have been there.\n\nI would like to give something back.");
        page.getByLabel("Name of the first person").fill("Kim Aagaard");
        page.getByLabel("How to reach the first person").fill("kim@referees.example");
        page.getByLabel("Name of the second person").fill("Sam Okoye");
        page.getByLabel("How to reach the second person").fill("sam@referees.example");
        joel.chooses("I agree to these checks");
        joel.presses("Send to the administrators").sees("Your application is sent.");
    }

    static void opens(Person administrator, String name) {
        administrator
                .page()
                .locator(".rows li", new Page.LocatorOptions().setHasText(name))
                .getByRole(AriaRole.LINK)
                .click();
    }

    static void checksEverything(Person ines) {
        Page page = ines.page();
        LocalDate today = LocalDate.now(ZONE);
        for (String which : new String[] {"FIRST", "SECOND"}) {
            page.locator("#" + which + "-received").click();
            ines.sees("The check is recorded.");
            page.locator("#" + which + "-clear").click();
            ines.sees("The check is recorded.");
        }
        page.getByLabel("Day of the check").fill(today.minusDays(3).toString());
        ines.presses("Nothing against in the check").sees("The check is recorded.");
        page.getByLabel("Day of the interview").fill(today.minusDays(2).toString());
        ines.presses("Nothing against after the interview").sees("The check is recorded.");
        for (String module : new String[] {"SAFEGUARDING", "LISTENING"}) {
            page.getByLabel("What they were trained in").selectOption(module);
            page.getByLabel("Day of the training").fill(today.minusDays(1).toString());
            page.getByLabel("Last day on which it counts")
                    .fill(today.plusYears(2).toString());
            ines.presses("Record the training").sees("The training is recorded.");
        }
    }

    static void confirms(Person person, String first, String then) {
        Locator summary = person.page().locator("summary", new Page.LocatorOptions().setHasText(first));
        summary.click();
        person.presses(then);
    }
}
