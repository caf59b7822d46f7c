package org.alcove.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium of the machine's, one process tree and one new profile per person, since a process has one
 * microphone. Named by the environment variable {@code ALCOVE_CHROMIUM}, or found at the usual places.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private final Path profile;
    private final BrowserContext context;

    private Chromium(Path profile, BrowserContext context) {
        this.profile = profile;
        this.context = context;
    }

    /** The driver that all browsers share; it downloads none of its own. */
    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Chromium start(Playwright driver, Path folder, Tone tone, Device device) {
        try {
            Path profile = Files.createTempDirectory(Files.createDirectories(folder), "profile");
            BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(installed())
                    .setHeadless(true)
                    .setArgs(arguments(tone.writeTo(profile), device))
                    .setViewportSize(device.width(), device.height())
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/Copenhagen")
                    .setColorScheme(
                            device.dark()
                                    ? com.microsoft.playwright.options.ColorScheme.DARK
                                    : com.microsoft.playwright.options.ColorScheme.LIGHT);
            if (device.microphone() != Microphone.NEVER_ASKED_FOR) {
                // whatever is not among those that are granted is denied
                options.setPermissions(
                        List.of(device.microphone() == Microphone.ALLOWED ? "microphone" : "geolocation"));
            }
            BrowserContext context = driver.chromium().launchPersistentContext(profile, options);
            context.addInitScript(device.preparation());
            return new Chromium(profile, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path installed() {
        String named = System.getenv("ALCOVE_CHROMIUM");
        List<String> places = named == null ? USUAL_PLACES : List.of(named);
        return places.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium at " + places
                        + ". Install it (Debian: apt-get install chromium) or name it in ALCOVE_CHROMIUM."));
    }

    private static List<String> arguments(Path microphone, Device device) {
        List<String> arguments = new ArrayList<>(List.of(
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-audio-capture=" + microphone,
                "--allow-loopback-in-peer-connection",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--disable-quic",
                "--disable-gpu"));
        if (device.microphone() == Microphone.ALLOWED) {
            arguments.add("--use-fake-ui-for-media-stream");
        }
        if (device.network() != null) {
            arguments.add(
                    "--proxy-server=socks5://127.0.0.1:" + device.network().proxyPort());
            arguments.add("--proxy-bypass-list=<-loopback>");
        }
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    BrowserContext context() {
        return context;
    }

    /** Closes every page and forgets what pages have kept for themselves, but not who is signed in. */
    void rest(String origin) {
        List<Page> open = context.pages();
        CDPSession session = context.newCDPSession(context.newPage());
        open.forEach(Page::close);
        JsonObject all = new JsonObject();
        all.addProperty("origin", origin);
        all.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
        session.send("Storage.clearDataForOrigin", all);
        session.detach();
    }

    /** Ends the browser as a power cut would: no goodbye on any connection that the kernel does not send by itself. */
    void kill() {
        ours().forEach(ProcessHandle::destroyForcibly);
    }

    /** Stops every process of the browser in its tracks; sockets stay open and silent. */
    void freeze() {
        Signals.freeze(ours());
    }

    /** Its part that listens to microphones dies: for the page, the microphone is gone. The browser starts a new one. */
    void losesItsMicrophone() {
        ours().stream()
                .filter(each -> each.info().commandLine().orElse("").contains("audio.mojom.AudioService"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private List<ProcessHandle> ours() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + profile))
                .flatMap(main -> Signals.familyOf(main).stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        try {
            context.close();
        } catch (com.microsoft.playwright.PlaywrightException alreadyGone) {
            // killed by the test
        }
    }
}
