package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host plans a weekly room; a member looks forward to it, hears that one is cancelled, and has it in a calendar. */
@ExtendWith(StackOfTests.class)
class PlanningIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final Stack stack;
    private final String title = "Evening " + UUID.randomUUID().toString().substring(0, 8);

    PlanningIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void harbourHasAHelpLineAndNothingPlannedByHand() {
        owner("delete from room r using planned_room p where p.room = r.id");
        owner("update series set ended_at = now(), next_look = null where ended_at is null");
        owner("delete from calendar; delete from reminder");
        owner("""
                insert into help_line (id, organisation, country, name, how)
                select gen_random_uuid(), current_organisation(), 'DK', 'Night line', 'Call 12 34 56 78, every night'
                where not exists (select from help_line)""");
    }

    @AfterEach
    void everybodyTakesABreak() {
        stack.everybodyTakesABreak();
    }

    @Test
    void aSeriesIsPlannedOneOfItIsMovedAndOneIsCancelledAndWhoeverPlannedToComeSeesIt() {
        Person amina = stack.amina();
        Person moss = stack.moss();
        plans(amina, tomorrow(), "19:00", "Every week");
        amina.sees("The series is planned.");

        moss.goesTo("/o/harbour/");
        button(in(moss, "Tomorrow"), "I plan to come").click();
        moss.sees("It is marked for you.");
        assertThat(in(moss, "Tomorrow")).containsText("You plan to come");

        opens(amina, 0);
        amina.sees("One person plans to come.");
        amina.page().getByLabel("When does it begin?").fill("20:15");
        amina.presses("Move it there").sees("The room is moved.");
        moss.goesTo("/o/harbour/");
        assertThat(in(moss, "Tomorrow")).containsText("20:15 to 21:15");
        assertThat(in(moss, "Tomorrow")).containsText("At a new time");

        amina.page().locator("summary").getByText("Cancel this room").click();
        amina.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel " + title))
                .click();
        amina.sees("The room is cancelled.");
        moss.goesTo("/o/harbour/").sees("This does not take place: " + title);
        moss.presses("I have seen that " + title + " does not take place").sees("It is gone from your page.");
        assertThat(moss.page().getByText("This does not take place")).hasCount(0);
    }

    @Test
    void aSeriesIsEndedAndADayOfItLeftOut() {
        Person amina = stack.amina();
        plans(amina, tomorrow(), "19:00", "Every week");
        amina.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Look at the series.*" + title)))
                .click();
        amina.page().getByLabel("Which day?").fill(tomorrow().plusWeeks(1).toString());
        amina.presses("Leave it out").sees("That day is left out.");
        amina.page().getByLabel("Which day?").fill(tomorrow().plusDays(2).toString());
        amina.presses("Leave it out").sees("It does not come back on that day.");

        amina.page().locator("summary").getByText("End this series").click();
        amina.presses("End the series " + title).sees("The series has ended.");
        amina.sees("None of its rooms is to come at the moment.");
    }

    @Test
    void whatStandsInTheWayIsSaidWithWhatWouldDoAndNothingThatWasTypedIsLost() {
        Person amina = stack.amina();
        plans(amina, tomorrow(), "19:00", "No, just once");
        amina.sees("The room is planned.");

        plans(amina, tomorrow(), "19:30", "No, just once");

        amina.sees("They are free from");
        amina.sees("20:00");
        assertThat(amina.page().getByLabel("What is it called?")).hasValue(title);
        assertThat(amina.page().getByLabel("When does it begin?")).hasValue("19:30");
        amina.page().getByLabel("On which day?").fill(tomorrow().minusDays(3).toString());
        amina.presses("Plan it").sees("The next time would be");
    }

    @Test
    void anotherHostIsAskedAndLeads() {
        Person amina = stack.amina();
        Person pavel = stack.arrives("pavel", "Pavel", 1_013);
        plans(amina, tomorrow(), "19:00", "No, just once");
        opens(amina, 0);
        amina.presses("Ask").sees("They are asked.");
        amina.sees("Pavel is asked to lead it and has not answered yet.");

        pavel.goesTo("/o/harbour/planned").sees("Amina asks whether you can lead this room.");
        pavel.presses("Yes, I will lead it").sees("You lead that room now.");

        amina.goesTo("/o/harbour/planned").sees("Pavel has agreed to lead it.");
    }

    @Test
    void aCalendarIsReadWithoutACookieUntilItsAddressIsRevoked() {
        Person amina = stack.amina();
        plans(amina, tomorrow(), "19:00", "No, just once");
        Person moss = stack.moss();
        moss.goesTo("/o/harbour/calendar");
        moss.page().getByLabel("What should every entry be called?").fill("Tea");
        moss.presses("Make an address");
        String address =
                moss.page().getByLabel("This is the address of your calendar").inputValue();

        APIResponse calendar = stack.client().get(address);

        Assertions.assertThat(calendar.status()).isEqualTo(200);
        Assertions.assertThat(calendar.headers())
                .containsEntry("content-type", "text/calendar;charset=UTF-8")
                .containsEntry("cache-control", "private, max-age=300")
                .doesNotContainKey("set-cookie");
        Assertions.assertThat(calendar.text())
                .contains("BEGIN:VEVENT", "SUMMARY:Tea")
                .doesNotContain(title, "Tuesday", "harbour", "Harbour");
        moss.goesTo("/o/harbour/calendar").sees("Its entries are called Tea.");
        moss.page().locator("summary").getByText("Revoke the address").click();
        moss.presses("Revoke the address of my calendar").sees("leads nowhere any more");
        Assertions.assertThat(stack.client().get(address).status()).isEqualTo(404);
        String other = address.replaceFirst("[^/]{43}\\.ics", "A".repeat(43) + ".ics");
        Assertions.assertThat(stack.client().get(other).status()).isEqualTo(404);
    }

    @Test
    void lettersAreAskedForAndStayAskedFor() {
        Person moss = stack.moss();
        moss.goesTo("/o/harbour/calendar")
                .chooses("A day before")
                .presses("Save")
                .sees("That is saved.");
        moss.goesTo("/o/harbour/calendar");
        assertThat(moss.page().getByLabel("A day before")).isChecked();
    }

    @Test
    void thePagesOfPlansAreFitToBeSeen() {
        Look look = new Look(stack);
        Person amina = look.arrives("amina", "Amina", 523);
        Person moss = look.arrives("boris", "Moss", 733);
        amina.goesTo("/o/harbour/plan");
        look.at(amina, "plan");
        amina.page().getByLabel("What is it called?").fill("");
        amina.presses("Plan it").sees("Please fill this in.");
        look.at(amina, "plan-wrong");
        plans(amina, tomorrow(), "19:00", "Every week");
        look.at(amina, "planned");
        plans(amina, tomorrow(), "19:30", "Every second week");
        amina.sees("They are free from");
        look.at(amina, "plan-clash");
        amina.goesTo("/o/harbour/planned");
        opens(amina, 0);
        amina.page().locator("summary").getByText("Cancel this room").click();
        look.at(amina, "hosted-room");
        amina.presses("Ask").sees("They are asked.");
        amina.goesTo("/o/harbour/planned");
        amina.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Look at the series.*" + title)))
                .click();
        look.at(amina, "series");

        Person pavel = look.arrives("pavel", "Pavel", 1_013);
        pavel.goesTo("/o/harbour/planned").sees("You are asked");
        look.at(pavel, "planned-asked");

        moss.goesTo("/o/harbour/");
        button(in(moss, "Tomorrow"), "I plan to come").click();
        moss.sees("It is marked for you.");
        look.at(moss, "home-busy");
        owner("update room set state = 'cancelled', next_deadline = null where title = '" + title + "'");
        owner("update room set state = 'missed', next_deadline = null where state in ('planned', 'doorsOpen')");
        moss.goesTo("/o/harbour/").sees("This does not take place");
        look.at(moss, "home-called-off");
        Person ines = look.arrives("ines", "Ines", 1_499);
        ines.goesTo("/o/harbour/");
        look.at(ines, "home-without-circle");
        stack.planRoom("harbour");
        moss.goesTo("/o/harbour/");
        look.at(moss, "home-open");
        moss.goesTo("/o/harbour/calendar");
        look.at(moss, "calendar");
        moss.presses("Make an address").sees("This is the address of your calendar");
        look.at(moss, "calendar-made");
        moss.goesTo("/o/harbour/calendar");
        look.at(moss, "calendar-there");
        owner("delete from calendar");

        look.hasNoBarrier();
    }

    private void plans(Person host, LocalDate day, String start, String repeat) {
        host.goesTo("/o/harbour/plan?circle=33333333-3333-4333-8333-333333333331");
        Page page = host.page();
        page.getByLabel("What is it called?").fill(title);
        page.getByLabel("On which day?").fill(day.toString());
        page.getByLabel("When does it begin?").fill(start);
        host.chooses(repeat).presses("Plan it");
    }

    /** The host's page about one of the rooms of this test. */
    private void opens(Person host, int which) {
        host.goesTo("/o/harbour/planned");
        host.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Move, hand on or cancel.*" + title)))
                .nth(which)
                .click();
    }

    /** The room of this test under a heading of the first page. */
    private Locator in(Person person, String heading) {
        return person.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(heading))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZONE).plusDays(1);
    }

    private void owner(String sql) {
        stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
