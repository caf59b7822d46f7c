package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to look at Alcove: a screen's size and its colours. Keeps a picture of each state, and remembers what would
 * have been a barrier: what axe finds, a page that has to be scrolled sideways (enlarged to 400 % too), what a keyboard
 * does not reach or does not show, a complaint in the browser's console.
 */
final class Look {

    private static final String ENLARGED = "phone-light";
    private static final String BY_KEYBOARD = "desktop-light";

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
            requireNoScrollingSideways(page, state + " " + name);
            if (name.equals(BY_KEYBOARD)) {
                new Keyboard(page).barriers().forEach(barrier -> barriers.add(state + ": " + barrier));
            }
            if (name.equals(ENLARGED)) {
                enlarged(page, state);
            }
        }
    }

    /** A screen 1,280 wide at 400 % has room for 320 (WCAG 2.2, 1.4.10). */
    private void enlarged(Page page, String state) {
        ViewportSize size = page.viewportSize();
        page.setViewportSize(320, size.height);
        requireNoScrollingSideways(page, state + " at 400 %");
        page.setViewportSize(size.width, size.height);
    }

    private void requireNoScrollingSideways(Page page, String where) {
        Object widest = page.evaluate("""
                () => {
                  const room = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= room) return null;
                  const wide = [...document.querySelectorAll('body *')]
                    .filter(each => each.getBoundingClientRect().right > room + 1);
                  return wide.length ? wide[wide.length - 1].outerHTML.slice(0, 200) : 'the page';
                }""");
        if (widest != null) {
            barriers.add(where + ": has to be scrolled sideways for " + widest);
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
