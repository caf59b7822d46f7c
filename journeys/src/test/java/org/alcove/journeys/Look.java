package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to look at Alcove: a screen's size and its colours. Keeps a picture of each state, and remembers what would
 * have been a barrier: what axe finds, a page that has to be scrolled sideways, a complaint in the browser's console.
 */
final class Look {

    private final Stack stack;
    private final String name;
    private final List<String> barriers = new ArrayList<>();

    Look(Stack stack, String name) {
        this.stack = stack;
        this.name = name;
    }

    /** Somebody who looks at it this way. */
    Person arrives(String account, String nameInCircle, int hertz) {
        boolean phone = name.startsWith("phone");
        Person person = stack.arrives(
                account, nameInCircle, hertz, phone ? 390 : 1280, phone ? 844 : 800, name.endsWith("dark"));
        listenForComplaints(person);
        return person;
    }

    void at(Person person, String state) {
        person.keepsScreenshot(state + "-" + name);
        Page page = person.page();
        if (page.url().startsWith(stack.address())) {
            for (Rule violation : new AxeBuilder(page).analyze().getViolations()) {
                barriers.add(state + " " + name + ": " + violation.getId() + " " + violation.getHelp() + " "
                        + violation.getNodes().get(0).getHtml());
            }
            boolean scrollsSideways = (boolean)
                    page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
            if (scrollsSideways) {
                barriers.add(state + " " + name + ": has to be scrolled sideways");
            }
        }
    }

    void hasNoBarrier() {
        assertThat(barriers).as("barriers, and complaints of the browser").isEmpty();
    }

    /** A violated Content-Security-Policy or a script error shows here. */
    private void listenForComplaints(Person person) {
        person.page().onConsoleMessage(message -> {
            boolean network = message.text().contains("Failed to load resource")
                    || message.text().contains("ERR_INTERNET_DISCONNECTED");
            if (message.type().equals("error") && !network) {
                barriers.add(person + ": " + message.text());
            }
        });
        person.page().onPageError(error -> barriers.add(person + ": " + error));
    }
}
