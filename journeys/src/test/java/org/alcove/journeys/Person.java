package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody at a browser of their own, with a microphone that plays their tone. */
public final class Person implements Attendee, AutoCloseable {

    private static final int PATIENCE_MILLIS = 15_000;

    private final String account;
    private final String nameInCircle;
    private final Tone tone;
    private final Chromium browser;
    private String address;
    private boolean browserIsAsItCame = true;
    private Page page;

    Person(Stack stack, String account, String nameInCircle, Tone tone, Chromium browser) {
        this.account = account;
        this.nameInCircle = nameInCircle;
        this.tone = tone;
        this.browser = browser;
        this.address = stack.address();
        browser.context().setDefaultTimeout(PATIENCE_MILLIS);
        this.page = browser.context().newPage();
    }

    String nameInCircle() {
        return nameInCircle;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /** What is before them. */
    public Page page() {
        return page;
    }

    /** For what is done to the browser itself: afterwards it is nobody else's any more. */
    Chromium browser() {
        browserIsAsItCame = false;
        return browser;
    }

    /** Their browser, if they can use it again: they stay signed in, and nothing else is left of what they did. */
    Optional<Chromium> rests() {
        if (!browserIsAsItCame) {
            return Optional.empty();
        }
        browser.rest(address);
        return Optional.of(browser);
    }

    /** From now on by another application server than the first. */
    Person by(String otherAddress) {
        address = otherAddress;
        return this;
    }

    /** Goes somewhere and, where Keycloak asks, signs in. */
    public Person goesTo(String path) {
        page.navigate(address + path);
        Locator username = page.locator("#username");
        if (page.url().contains("/realms/") && username.isVisible()) {
            username.fill(account);
            page.locator("#kc-login").click(); // who first, then with what: organisations may bring their own sign-in
            page.locator("#password").fill("alcove-demo");
            page.locator("#kc-login").click();
            page.waitForURL(url -> !url.contains("/realms/"));
        }
        return this;
    }

    /** Agrees to what is asked at the door, and goes in. */
    public Person enters(RoomOfTest room) {
        goesTo(room.path());
        if (button("I agree to this").isVisible()) {
            presses("I agree to this");
        }
        presses("Enter the room");
        return this;
    }

    /** Opens one more tab and goes on there; the earlier one stays as it is. */
    Page opensAnotherTab() {
        Page earlier = page;
        page = browser.context().newPage();
        return earlier;
    }

    /** Presses what does this in the room: a command of the room's protocol by its name. */
    public Person does(String act) {
        page.locator("[data-act=" + act + "]:visible").first().click();
        return this;
    }

    /** As a host: does something about somebody else, by the menu behind their name. */
    public Person doesTo(Person other, String act) {
        page.getByTitle("What you can do for " + other.nameInCircle()).first().click();
        page.locator("dialog [data-act=" + act + "]").click();
        return this;
    }

    Person removes(Person other, String because) {
        doesTo(other, "remove");
        page.locator("dialog textarea").fill(because);
        return does("confirm-remove");
    }

    Person endsForAll() {
        return does("end").does("confirm-end");
    }

    /** Presses the button of that name. */
    public Person presses(String button) {
        button(button).click();
        return this;
    }

    /** Chooses one of several, by its label. */
    Person chooses(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** The button of that name. */
    public Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Waits until that is to be read. */
    public Person sees(String text) {
        return seesWithin(PATIENCE_MILLIS, text);
    }

    /** Somebody stands there once, and not also under what they were before. */
    Person seesOnStage(String name) {
        assertThat(page.locator(".stage").getByText(name, new Locator.GetByTextOptions().setExact(true)))
                .hasCount(1);
        return this;
    }

    Person seesWithin(int millis, String text) {
        assertThat(page.getByText(text)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(millis));
        return this;
    }

    @Override
    public Map<Tone, Double> levels(int millis, Tone... tones) {
        return new Ear(page).listen(millis, tones);
    }

    /** What the browser would say if it were asked for the microphone: granted, prompt or denied. */
    Object microphonePermission() {
        return page.evaluate("async () => (await navigator.permissions.query({name: 'microphone'})).state");
    }

    /** A page that does not keep to what it was told: it sends the microphone whatever the room says. */
    void sendsAllTheSame() {
        page.evaluate("""
                async () => {
                  const microphone = await navigator.mediaDevices.getUserMedia({audio: true});
                  const open = window.journeyConnections.filter(each => each.signalingState !== 'closed');
                  for (const connection of open)
                    for (const sender of connection.getSenders())
                      await sender.replaceTrack(microphone.getAudioTracks()[0]);
                }
                """);
    }

    /** The cookies of this browser for Alcove, as a request header has them. */
    String cookies() {
        return browser.context().cookies(address).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    Person keepsScreenshot(String name) {
        Path folder = Path.of(System.getProperty("alcove.screenshots", "target/screenshots"));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        browser.close();
    }

    @Override
    public String toString() {
        return nameInCircle;
    }
}
