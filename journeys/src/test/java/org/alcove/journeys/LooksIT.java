package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page and state, on a phone and on a desktop, light and dark: kept as pictures, and without a barrier. */
@ExtendWith(StackOfTests.class)
class LooksIT {

    private final Stack stack;
    private final List<String> barriers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    LooksIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @ParameterizedTest
    @CsvSource({
        "phone-light, 390, 844, false",
        "phone-dark, 390, 844, true",
        "desktop-light, 1280, 800, false",
        "desktop-dark, 1280, 800, true"
    })
    void everyPageAndStateIsFitToBeSeen(String look, int width, int height, boolean dark) {
        RoomOfTest room = stack.planRoom("harbour");
        Person amina = stack.arrives("amina", "Amina", 523, width, height, dark);
        Person moss = stack.arrives("boris", "Moss", 733, width, height, dark);
        listenForComplaints(amina);
        listenForComplaints(moss);

        moss.goesTo("/");
        look(moss, look, "landing");
        moss.goesTo("/help");
        look(moss, look, "help");
        moss.page().navigate(stack.address() + "/o/harbour/");
        look(moss, look, "sign-in");
        moss.goesTo("/o/harbour/");
        look(moss, look, "home");
        moss.goesTo("/o/nowhere/");
        look(moss, look, "not-found");
        moss.goesTo(room.path());
        look(moss, look, "before-the-door");
        moss.presses("Enter the room").sees("You are waiting. Nobody can hear you.");
        look(moss, look, "waiting");
        amina.enters(room).sees("The doors are open.");
        look(amina, look, "host-doors-open");

        amina.does("open").sees("Everyone can hear you");
        moss.sees("You are listening.");
        look(moss, look, "gallery");
        moss.does("raiseHand").sees("Your hand is raised.");
        look(moss, look, "hand-raised");
        amina.sees("Moss");
        look(amina, look, "host-hands");
        amina.does("invite");
        moss.sees("You are invited to speak");
        look(moss, look, "invited");
        moss.presses("Accept and speak").sees("Everyone can hear you");
        look(moss, look, "stage");
        moss.does("mute").sees("You are muted.");
        look(moss, look, "muted");
        amina.page().getByTitle("What you can do for Moss").first().click();
        look(amina, look, "host-one-person");
        amina.page().keyboard().press("Escape");
        amina.doesTo(moss, "silence");
        moss.sees("A host has silenced you");
        look(moss, look, "silenced");

        amina.does("pause");
        moss.sees("A host has paused the room.");
        look(moss, look, "held");
        look(amina, look, "host-held");
        amina.does("resume").sees("Everyone can hear you");
        moss.browser().context().setOffline(true);
        amina.doesTo(moss, "remove");
        look(amina, look, "host-remove");
        amina.page().keyboard().press("Escape");
        moss.browser().context().setOffline(false);
        moss.sees("A host has silenced you");
        amina.removes(moss, "Did not stop when asked to.");
        moss.sees("A host has ended your time in this room.");
        look(moss, look, "removed");
        amina.endsForAll().sees("This room has ended.");
        look(amina, look, "ended");

        assertThat(barriers).as("barriers that axe found").isEmpty();
        assertThat(complaints).as("what the browser's console complained about").isEmpty();
    }

    private void look(Person person, String look, String state) {
        person.keepsScreenshot(state + "-" + look);
        Page page = person.page();
        if (page.url().startsWith(stack.address())) {
            for (Rule violation : new AxeBuilder(page).analyze().getViolations()) {
                barriers.add(state + " " + look + ": " + violation.getId() + " " + violation.getHelp() + " "
                        + violation.getNodes().get(0).getHtml());
            }
            boolean scrollsSideways = (boolean)
                    page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
            if (scrollsSideways) {
                barriers.add(state + " " + look + ": has to be scrolled sideways");
            }
        }
    }

    /** A violated Content-Security-Policy or a script error shows here. */
    private void listenForComplaints(Person person) {
        person.page().onConsoleMessage(message -> {
            boolean network = message.text().contains("Failed to load resource")
                    || message.text().contains("ERR_INTERNET_DISCONNECTED");
            if (message.type().equals("error") && !network) {
                complaints.add(person + ": " + message.text());
            }
        });
        person.page().onPageError(error -> complaints.add(person + ": " + error));
    }
}
