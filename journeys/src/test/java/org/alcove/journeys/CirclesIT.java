package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Circles as people find, join and leave them, as hosts show themselves there, and as administrators keep them. */
@ExtendWith(StackOfTests.class)
class CirclesIT {

    private final Stack stack;

    CirclesIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyTakesABreak() {
        stack.everybodyTakesABreak();
    }

    @Test
    void aMemberAsksToJoinAHostTakesThemInAndTheySeeItAndMayLeave() {
        String name = makesACircle(ines(), "One asks, and a host or an administrator decides");
        Person joel = stack.arrives("joel", "Joel", 1_249);
        opens(joel, name).sees("Ask to join");
        joel.page().getByLabel("Would you like to tell the hosts something?").fill("I <b>sing</b>.");
        joel.chooses("Let them know that I have never been in a circle")
                .presses("Ask to join")
                .sees("You have asked to join.");

        Person pavel = stack.arrives("pavel", "Pavel", 1_301);
        opens(pavel, name);
        pavel.page()
                .getByText("Who would like to join?", new Page.GetByTextOptions().setExact(true))
                .click();
        pavel.sees("I <b>sing</b>.").sees("Has never been in a circle");
        assertThat(pavel.page().locator("main")).not().containsText("joel");
        pavel.presses("Take this person in").sees("They are in this circle now");
        pavel.sees("Nobody waits for an answer.");

        opens(joel, name).sees("You are in it");
        joel.page().getByText("Leave this circle").first().click();
        joel.presses("Leave this circle now").sees("You have left this circle.").sees("Ask to join");
    }

    @Test
    void whoIsDeclinedIsToldKindly() {
        Person ines = ines();
        String name = makesACircle(ines, "One asks, and a host or an administrator decides");
        Person joel = stack.arrives("joel", "Joel", 1_249);
        opens(joel, name).presses("Ask to join").sees("You have asked to join.");

        opens(ines, name);
        ines.page()
                .getByText("Who would like to join?", new Page.GetByTextOptions().setExact(true))
                .click();
        ines.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Decline"))
                .click();
        ines.page().locator(".sure-box input[type=submit]").click();
        ines.sees("The request is declined.");

        opens(joel, name).sees("This circle could not take you in this time.");
    }

    @Test
    void anOpenCircleIsJoinedWithOnePress() {
        String name = makesACircle(ines(), "Everybody in the organisation may join at once");
        Person joel = stack.arrives("joel", "Joel", 1_249);

        opens(joel, name).presses("Join this circle").sees("You are in this circle now.");

        joel.sees("You are in it");
    }

    @Test
    void whatIsWrongWithACircleIsSaidAndWhatWasTypedStays() {
        Person ines = ines();
        ines.goesTo("/o/harbour/circles/new");
        fill(ines, "Name", "Choir");
        fill(ines, "Languages", "Elvish");
        fill(ines, "How many members at most?", "1000");

        ines.presses("Make this circle");

        ines.sees("Please give 1 to 8 languages").sees("Please give a number from 1 to 200.");
        assertThat(ines.page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Choir");
        assertThat(ines.page().getByLabel("Languages")).hasValue("Elvish");
    }

    @Test
    void whoChangesACircleThatSomebodyElseChangedMeanwhileUndoesNothing() {
        Person ines = ines();
        String name = makesACircle(ines, "Nobody new at the moment");
        Person other = stack.arrives("ines", "Ines again", 1_597);
        String change = ines.page().url().substring(stack.address().length()).replaceAll("/people.*", "/change");
        ines.goesTo(change);
        other.goesTo(change);
        fill(other, "Topics", "songs");
        other.presses("Save the circle").sees("The circle is changed.");

        fill(ines, "Topics", "noise");
        ines.presses("Save the circle").sees("Nothing was saved yet.");

        opens(other, name).sees("songs");
    }

    @Test
    void aCircleIsClosedAndGone() {
        Person ines = ines();
        String name = makesACircle(ines, "Nobody new at the moment");
        String address = ines.page().url().substring(stack.address().length()).replaceAll("/people.*", "");
        ines.goesTo(address + "/change");
        ines.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Close this circle"))
                .click();

        ines.presses("Close " + name).sees("The circle is closed.");

        assertThat(ines.page().getByText(name)).hasCount(0);
        ines.goesTo(address).sees("We cannot find that");
    }

    @Test
    void thePagesOfCirclesAreFitToBeSeen() {
        Look look = new Look(stack);
        Person ines = look.arrives("ines", "Ines", 1_499);
        ines.goesTo("/o/harbour/circles/new").presses("Make this circle").sees("Please fill this in.");
        look.at(ines, "charter-wrong");
        String name = makesACircle(ines, "One asks, and a host or an administrator decides");
        look.at(ines, "circle-people");
        String circle = ines.page().url().substring(stack.address().length()).replaceAll("/people.*", "");
        ines.goesTo(circle + "/change");
        ines.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Close this circle"))
                .click();
        look.at(ines, "charter-close");
        ines.goesTo(circle + "/requests");
        look.at(ines, "circle-requests-none");

        Person joel = look.arrives("joel", "Joel", 1_249);
        joel.goesTo("/o/harbour/circles");
        look.at(joel, "circles");
        opens(joel, name);
        look.at(joel, "circle-ask");
        joel.page().getByLabel("Would you like to tell the hosts something?").fill("x".repeat(301));
        joel.presses("Ask to join").sees("Please use 300 characters at most.");
        look.at(joel, "circle-ask-wrong");
        joel.page().getByLabel("Would you like to tell the hosts something?").fill("I sing, quietly.");
        joel.chooses("Let them know that I have never been in a circle").presses("Ask to join");
        joel.sees("You have asked to join.");
        look.at(joel, "circle-asked");

        Person pavel = look.arrives("pavel", "Pavel", 1_301);
        pavel.goesTo(circle + "/requests");
        pavel.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Decline"))
                .click();
        look.at(pavel, "circle-requests-host");
        ines.goesTo(circle + "/requests");
        look.at(ines, "circle-requests-administrator");
        pavel.presses("Take this person in").sees("They are in this circle now");
        joel.goesTo(circle);
        joel.page().getByText("Leave this circle").first().click();
        look.at(joel, "circle-inside");
        pavel.goesTo(circle);
        look.at(pavel, "circle-host");
        pavel.goesTo(circle + "/peers");
        look.at(pavel, "circle-peers");
        pavel.goesTo(circle + "/profile");
        fill(pavel, "What do you bring?", "Years of choirs.\nI keep time.");
        pavel.presses("Save how members see me").sees("This is how members see you now.");
        look.at(pavel, "host-profile");
        pavel.goesTo("/o/harbour/host-profile");
        look.at(pavel, "host-profiles");

        look.hasNoBarrier();
    }

    @Test
    void anOrganisationWithoutACircleSaysWhatToDo() {
        Look look = new Look(stack);
        Person nora = look.arrives("nora", "Nora", 1_499);
        Person dana = look.arrives("dana", "Slate", 1_249);
        hideCircles("current_timestamp");
        try {
            nora.goesTo("/o/linden/circles").sees("Make the first one");
            look.at(nora, "circles-none-administrator");
            dana.goesTo("/o/linden/circles").sees("There is no circle here yet.");
            look.at(dana, "circles-none");
        } finally {
            hideCircles("null");
        }
        look.hasNoBarrier();
    }

    private void hideCircles(String when) {
        stack.inOrganisation("linden", connection -> {
            try (var hide = connection.prepareStatement("update circle set closed_at = " + when)) {
                return hide.executeUpdate();
            }
        });
    }

    private Person ines() {
        return stack.arrives("ines", "Ines", 1_499);
    }

    /** With PAVEL as its host. */
    private String makesACircle(Person ines, String openness) {
        String name = "Choir <i>" + UUID.randomUUID() + "</i>";
        ines.goesTo("/o/harbour/circles/new");
        fill(ines, "Name", name);
        fill(ines, "What is it there for?", "To sing together.\nEven badly.");
        fill(ines, "Who is it for?", "For everybody with a voice.");
        fill(ines, "When does it usually meet?", "Fridays");
        fill(ines, "Topics", "songs, breath");
        fill(ines, "Languages", "English, danish");
        fill(ines, "What else holds in this circle?", "Nobody sings louder than the host.");
        ines.chooses(openness).presses("Make this circle").sees("The circle is made.");
        ines.page().getByLabel("Who else hosts it?").selectOption("a0000000-0000-4000-8000-000000000012");
        ines.presses("Add this host").sees("The circle has one more host.");
        return name;
    }

    private static Person opens(Person person, String name) {
        person.goesTo("/o/harbour/circles");
        person.page().getByText(name).first().click();
        return person;
    }

    private static void fill(Person person, String label, String text) {
        person.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(text);
    }
}
