package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the room have tests of their own, in {@code web/src/test/js}; here they run where they belong. */
class ScriptsIT {

    private static final Path SOURCES = Path.of("../web/src").toAbsolutePath().normalize();
    private static final String SERVED = "http://localhost/";

    @Test
    void theTestsOfTheRoomsScriptsPassInABrowser(@TempDir Path folder) {
        try (Playwright driver = Chromium.driver();
                Chromium browser = Chromium.start(driver, folder, new Tone(440), Device.DESKTOP)) {
            Page page = browser.context().newPage();
            page.route(SERVED + "**", ScriptsIT::serve);
            page.navigate(SERVED + "test/js/index.html");
            page.waitForFunction("/ (passed|failed)$/.test(document.title)");

            assertThat(page.title()).as(page.locator("#results").textContent()).matches("[1-9][0-9]* passed");
        }
    }

    private static void serve(Route route) {
        Path file = SOURCES.resolve(route.request().url().substring(SERVED.length()));
        if (Files.isRegularFile(file)) {
            route.fulfill(new Route.FulfillOptions().setPath(file));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
