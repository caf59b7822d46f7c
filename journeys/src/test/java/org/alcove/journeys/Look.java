package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How Alcove looks, on a phone and on a desktop, light and dark. Whoever is looked at uses a light phone; each state is
 * seen all four ways. Keeps a picture of each, and remembers what would have been a barrier: what axe finds, a page that
 * has to be scrolled sideways (enlarged to 400 % too), what a keyboard does not reach or does not show, a complaint in
 * the browser's console.
 */
final class Look {

    private enum Way {
        PHONE_DARK(390, 844, ColorScheme.DARK),
        DESKTOP_DARK(1280, 800, ColorScheme.DARK),
        DESKTOP_LIGHT(1280, 800, ColorScheme.LIGHT),
        PHONE_LIGHT(390, 844, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme colours;

        Way(int width, int height, ColorScheme colours) {
            this.width = width;
            this.height = height;
            this.colours = colours;
        }

        /** As the pictures are named. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Stack stack;
    private final List<String> barriers = new ArrayList<>();

    Look(Stack stack) {
        this.stack = stack;
    }

    /** Somebody with a phone. */
    Person arrives(String account, String nameInCircle, int hertz) {
        Person person = stack.arrives(
                account, nameInCircle, hertz, Device.phone(Way.PHONE_LIGHT.width, Way.PHONE_LIGHT.height));
        listenForComplaints(person);
        return person;
    }

    /** Leaves the page as it was, without a focus. */
    void at(Person person, String state) {
        for (Way way : Way.values()) {
            Page page = person.page();
            page.setViewportSize(way.width, way.height);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(way.colours)
                    .setReducedMotion(ReducedMotion.REDUCE)); // colours would fade into each other
            person.keepsScreenshot(state + "-" + way);
            if (page.url().startsWith(stack.address())) {
                look(page, way, state + " " + way);
            }
        }
    }

    private void look(Page page, Way way, String where) {
        // in one call: the other mode opens a page of its own for each answer, and only frames need it
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        for (Rule violation : axe.analyze().getViolations()) {
            barriers.add(where + ": " + violation.getId() + " " + violation.getHelp() + " "
                    + violation.getNodes().get(0).getHtml());
        }
        requireNoScrollingSideways(page, where);
        if (way == Way.DESKTOP_LIGHT) {
            new Keyboard(page).barriers().forEach(barrier -> barriers.add(where + ": " + barrier));
        }
        if (way == Way.PHONE_LIGHT) {
            enlarged(page, where);
        }
    }

    /** A screen 1,280 wide at 400 % has room for 320 (WCAG 2.2, 1.4.10). */
    private void enlarged(Page page, String where) {
        page.setViewportSize(320, Way.PHONE_LIGHT.height);
        requireNoScrollingSideways(page, where + " at 400 %");
        page.setViewportSize(Way.PHONE_LIGHT.width, Way.PHONE_LIGHT.height);
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
