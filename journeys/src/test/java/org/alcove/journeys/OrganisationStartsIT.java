package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alcove.journeys.VettingSteps.checksEverything;
import static org.alcove.journeys.VettingSteps.confirms;
import static org.alcove.journeys.VettingSteps.opens;
import static org.alcove.journeys.VettingSteps.writesAndSends;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the first application to the trail: everything by pages, nothing by the database. Only what other journeys want to
 * find as it was is put back at the end.
 */
@ExtendWith(StackOfTests.class)
class OrganisationStartsIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final String JOEL = "a0000000-0000-4000-8000-000000000007";
    private static final String WORDS = "Words that are nobody’s business";

    private final String circle = "Choir " + UUID.randomUUID().toString().substring(0, 8);
    private final Stack stack;

    OrganisationStartsIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void joelIsAMemberAndNothingElse() {
        forget();
        Person ines = stack.arrives("ines", "Ines", 1_499);
        ines.goesTo("/o/harbour/policy")
                .chooses("Two: somebody who did not record the checks has to agree")
                .presses("Save the policy");
        ines.sees("The policy is saved.");
    }

    @AfterEach
    void asItWas() {
        stack.everybodyGoesHome();
        forget();
        owner("update organisation set deciders = 1 where id = current_organisation()");
        owner("update circle set closed_at = now() where name = '" + circle + "'");
        owner("delete from help_line where name = '" + circle + " line'");
        stack.forgetAgreements();
    }

    @Test
    void aVolunteerIsVettedPlansARoomWhoWasInvitedHearsThemAndTheTrailTellsAllOfItAndNothingThatWasSaid() {
        Person joel = stack.arrives("joel", "Cedar", 523);
        writesAndSends(joel);
        Person ines = stack.arrives("ines", "Ines", 1_499);
        ines.goesTo("/o/harbour/applications");
        opens(ines, "Joel Strand");
        checksEverything(ines);
        Person vera = stack.arrives("vera", "Vera", 1_597);
        vera.goesTo("/o/harbour/applications");
        opens(vera, "Joel Strand");
        confirms(vera, "Appoint Joel Strand", "Yes, appoint Joel Strand now");
        vera.sees("The appointment begins now.");

        ines.goesTo("/o/harbour/agreement");
        fill(ines, "The agreement", "We listen.\n\nWe do not record.");
        ines.presses("Publish to everybody").sees("The new agreement is published.");
        ines.goesTo("/o/harbour/help-lines").page().getByLabel("Country").selectOption("DK");
        fill(ines, "Who helps", circle + " line");
        fill(ines, "How to reach them", "Call 12 34 56 78, every night");
        ines.presses("Add a help line").sees("The help line is added.");
        String address = makesACircle(ines);
        plansAWeeklyRoomThatBeginsSoon(joel, address);

        Person fern = isInvited(ines);
        fern.goesTo(address).presses("Join this circle").sees("You are in this circle now.");
        fern.goesTo("/o/harbour/").sees(circle);
        String room = fern.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(circle))
                .getByRole(AriaRole.LINK)
                .first()
                .getAttribute("href");
        comesThroughTheDoor(joel, room, "Cedar");
        joel.does("open").sees("Everyone can hear you");
        comesThroughTheDoor(fern, room, "Heather");
        fern.sees("You are listening.");
        Hearing.hears(fern, joel);
        fern.page().getByLabel("Your message").fill(WORDS);
        fern.presses("Send");
        joel.sees(WORDS);

        vera.page().getByLabel("Why withdraw?").fill("Because it was agreed so.");
        confirms(vera, "Withdraw the appointment of Joel Strand", "Withdraw the appointment of Joel Strand now");
        vera.sees("The appointment is withdrawn.");
        fern.seesWithin(25_000, "We have paused the room");

        anAuditorFindsAllOfIt();
        Assertions.assertThat(wholeTrail())
                .doesNotContain(WORDS, "Heather", "Cedar", "Fern", "Joel", "Strand", "agreed so", circle);
    }

    private void anAuditorFindsAllOfIt() {
        Person ravi = stack.arrives("ravi", "Ravi", 1_709);
        for (String action : new String[] {
            "APPLICATION_SENT",
            "CHECK_RECORDED",
            "APPLICATION_APPROVED",
            "APPOINTMENT_WITHDRAWN",
            "AGREEMENT_PUBLISHED",
        }) {
            ravi.goesTo("/o/harbour/trail?action=" + action);
            Assertions.assertThat(ravi.page().locator(".rows li").count())
                    .as(action)
                    .isPositive();
        }
        ravi.goesTo("/o/harbour/trail");
        ravi.page()
                .getByLabel("Circle", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(circle));
        ravi.presses("Show");
        for (String said : new String[] {"joined", "planned", "opened the room", "entered the room", "held"}) {
            assertThat(ravi.page().locator(".rows")).containsText(said);
        }
        Assertions.assertThat(ravi.page().content()).doesNotContain(WORDS, "Heather", "Cedar", "Holm");
    }

    /** By e-mail: the letter's link leads all the way in. */
    private Person isInvited(Person ines) {
        String email = "fern-" + UUID.randomUUID() + "@people.example";
        ines.goesTo("/o/harbour/invitations")
                .page()
                .getByLabel("E-mail addresses")
                .fill(email);
        ines.presses("Send the invitations").sees("The invitations are on their way.");
        Person fern = stack.arrives(email, "Heather", 733);
        fern.page().navigate(stack.letterTo(email).links().get(0));
        InvitationIT.makesAnAccount(fern);
        return fern.sees("You are not in a circle yet.");
    }

    /** Open to everybody, with JOEL as its host. */
    private String makesACircle(Person ines) {
        ines.goesTo("/o/harbour/circles/new");
        fill(ines, "Name", circle);
        fill(ines, "What is it there for?", "To sing together.");
        fill(ines, "Who is it for?", "For everybody with a voice.");
        fill(ines, "Languages", "English");
        ines.chooses("Everybody in the organisation may join at once").presses("Make this circle");
        ines.sees("The circle is made.").page().getByLabel("Who else hosts it?").selectOption(JOEL);
        ines.presses("Add this host").sees("The circle has one more host.");
        return ines.page().url().substring(stack.address().length()).replaceAll("/people.*", "");
    }

    private void plansAWeeklyRoomThatBeginsSoon(Person joel, String address) {
        ZonedDateTime start = ZonedDateTime.now(ZONE).plusMinutes(2).truncatedTo(ChronoUnit.MINUTES);
        joel.goesTo("/o/harbour/plan?circle=" + address.substring(address.lastIndexOf('/') + 1));
        fill(joel, "What is it called?", circle);
        fill(joel, "On which day?", start.toLocalDate().toString());
        fill(joel, "When does it begin?", LocalTime.from(start).toString());
        joel.chooses("Every week").presses("Plan it").sees("The series is planned.");
    }

    private static void comesThroughTheDoor(Person person, String room, String name) {
        person.goesTo(room).presses("I agree to this");
        person.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Or a name of your own"))
                .fill(name);
        person.presses("Be known by this name").sees("Here you are known as " + name + ".");
        person.presses("Enter the room");
    }

    private static void fill(Person person, String label, String text) {
        person.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(text);
    }

    private String wholeTrail() {
        return stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet all = statement.executeQuery("select string_agg(entry, ' ') from audit_entry")) {
                all.next();
                return all.getString(1);
            }
        });
    }

    private void forget() {
        String joel = " where person = '" + JOEL + "'";
        owner("delete from vetting_check where application in (select id from vetting_application" + joel
                + "); delete from training" + joel + "; delete from vetting_application" + joel
                + "; delete from appointment" + joel + "; delete from circle_member" + joel);
    }

    private void owner(String sql) {
        stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
