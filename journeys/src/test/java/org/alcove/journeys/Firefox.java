package org.alcove.journeys;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Somebody at a real Firefox of the machine's (Debian: {@code firefox-esr}; another one by the environment variable
 * {@code ALCOVE_FIREFOX}), with a profile of their own and a microphone that plays their tone. Driven by WebDriver BiDi,
 * which Firefox speaks itself, so that no driver of another version stands between.
 */
final class Firefox implements Attendee, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofSeconds(60);
    private static final String LISTENING = "WebDriverBiDiServer.json";

    private static final String AT_REST = """
            (() => {
              const at = [...%s].find(each => each.checkVisibility() && !each.disabled && %s);
              at?.scrollIntoView({block: 'center', behavior: 'instant'});
              const top = at?.getBoundingClientRect().top;
              const rests = at && window.journeyAt === at && window.journeyTop === top;
              window.journeyAt = at;
              window.journeyTop = top;
              return rests;
            })()""";

    private final String account;
    private final String nameInCircle;
    private final Tone tone;
    private final Process process;
    private final Bidi bidi;
    private final String tab;

    private Firefox(String account, String nameInCircle, Tone tone, Process process, Bidi bidi, Device device) {
        this.account = account;
        this.nameInCircle = nameInCircle;
        this.tone = tone;
        this.process = process;
        this.bidi = bidi;
        this.tab = bidi.ask("browsingContext.getTree", Map.of())
                .getAsJsonArray("contexts")
                .get(0)
                .getAsJsonObject()
                .get("context")
                .getAsString();
        bidi.ask("script.addPreloadScript", Map.of("functionDeclaration", "() => {" + device.preparation() + "}"));
    }

    static Firefox start(Path folder, String account, String nameInCircle, Tone tone, Device device) {
        try {
            Path profile = Files.createTempDirectory(Files.createDirectories(folder), "firefox");
            Files.write(profile.resolve("user.js"), preferences(tone, device));
            Process process = new ProcessBuilder(
                            System.getenv().getOrDefault("ALCOVE_FIREFOX", "firefox-esr"),
                            "--headless",
                            "--no-remote",
                            "--profile",
                            profile.toAbsolutePath().toString(),
                            "--remote-debugging-port=0",
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("output.log").toFile())
                    .start();
            return new Firefox(account, nameInCircle, tone, process, Bidi.session(address(profile, process)), device);
        } catch (IOException e) {
            throw new UncheckedIOException("No Firefox: apt-get install firefox-esr, or name it in ALCOVE_FIREFOX", e);
        }
    }

    private static List<String> preferences(Tone tone, Device device) {
        Map<String, Object> all = new LinkedHashMap<>();
        Network network = device.network();
        if (network != null) {
            all.put("network.proxy.type", 1);
            all.put("network.proxy.socks", "\"127.0.0.1\"");
            all.put("network.proxy.socks_port", network.proxyPort());
            all.put("network.proxy.allow_hijacking_localhost", true);
        }
        all.put("media.navigator.streams.fake", device.microphone() != Microphone.MISSING);
        all.put("media.navigator.audio.fake_frequency", tone.hertz());
        all.put("media.navigator.permission.disabled", true);
        all.put("permissions.default.microphone", 1);
        all.put("media.peerconnection.ice.loopback", true);
        all.put("media.autoplay.default", 0);
        all.put("media.autoplay.blocking_policy", 0);
        all.put("datareporting.policy.dataSubmissionEnabled", false);
        all.put("app.normandy.enabled", false);
        all.put("network.captive-portal-service.enabled", false);
        all.put("network.connectivity-service.enabled", false);
        return all.entrySet().stream()
                .map(each -> "user_pref(\"" + each.getKey() + "\", " + each.getValue() + ");")
                .toList();
    }

    private static URI address(Path profile, Process process) throws IOException {
        Path listening = profile.resolve(LISTENING);
        await(START, "Firefox starts", () -> !process.isAlive() || isWhole(listening));
        JsonObject at = JsonParser.parseString(Files.readString(listening)).getAsJsonObject();
        return URI.create("ws://127.0.0.1:" + at.get("ws_port").getAsInt() + "/session");
    }

    private static boolean isWhole(Path file) {
        try {
            return Files.exists(file) && Files.readString(file).strip().endsWith("}");
        } catch (IOException e) {
            return false;
        }
    }

    /** Goes somewhere and, where Keycloak asks, signs in. */
    Firefox goesTo(String address) {
        navigates(address);
        if (isTrue("!!document.querySelector('#username')")) {
            types("#username", account);
            clicks("#kc-login");
            awaits("document.querySelector('#password')");
            types("#password", "alcove-demo");
            clicks("#kc-login");
            awaits("!location.pathname.startsWith('/realms/') && document.readyState === 'complete'");
        }
        return this;
    }

    private void navigates(String address) {
        bidi.ask("browsingContext.navigate", Map.of("context", tab, "url", address, "wait", "complete"));
    }

    Firefox reloads() {
        bidi.ask("browsingContext.reload", Map.of("context", tab, "wait", "complete"));
        return this;
    }

    private void types(String selector, String text) {
        evaluate("document.querySelector('" + selector + "').value = '" + text + "'");
    }

    Firefox clicks(String selector) {
        return click("document.querySelectorAll('" + selector + "')", "true");
    }

    /** Waits until it is there, enabled and at rest, and then clicks into its middle as a mouse does. */
    private Firefox click(String among, String which) {
        awaits(AT_REST.formatted(among, which));
        Map<String, ?> element =
                Map.of("sharedId", evaluate("window.journeyAt").get("sharedId").getAsString());
        List<Map<String, ?>> click = List.of(
                Map.of("type", "pointerMove", "x", 0, "y", 0, "origin", Map.of("type", "element", "element", element)),
                Map.of("type", "pointerDown", "button", 0),
                Map.of("type", "pointerUp", "button", 0));
        bidi.ask(
                "input.performActions",
                Map.of("context", tab, "actions", List.of(Map.of("type", "pointer", "id", "mouse", "actions", click))));
        return this;
    }

    /** Presses what does this in the room: a command of the room's protocol by its name. */
    Firefox does(String act) {
        return clicks("[data-act=" + act + "]");
    }

    Firefox presses(String button) {
        return click(
                "document.querySelectorAll('button, input[type=submit], a.btn')",
                "(each.value || each.textContent).trim() === '" + button + "'");
    }

    Firefox sees(String text) {
        awaits("document.body?.innerText.includes('" + text + "')");
        return this;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    @Override
    public Map<Tone, Double> levels(int millis, Tone... tones) {
        List<Integer> hertz = Arrays.stream(tones).map(Tone::hertz).toList();
        JsonObject levels = evaluate("(" + RecordedEar.LISTEN + ")({hertz: " + hertz + ", millis: " + millis + "})");
        List<JsonElement> values = levels.getAsJsonArray("value").asList();
        Map<Tone, Double> heard = new HashMap<>();
        for (int i = 0; i < tones.length; i++) {
            heard.put(tones[i], values.get(i).getAsJsonObject().get("value").getAsDouble());
        }
        return heard;
    }

    /** A page that is just being left says nothing, which is not yet true. */
    private void awaits(String condition) {
        await(PATIENCE, condition, () -> {
            try {
                return isTrue("!!(" + condition + ")");
            } catch (Bidi.Refused leaving) {
                return false;
            }
        });
    }

    private boolean isTrue(String expression) {
        JsonElement value = evaluate(expression).get("value");
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    private JsonObject evaluate(String expression) {
        JsonObject answer = bidi.ask(
                "script.evaluate",
                Map.of("expression", expression, "target", Map.of("context", tab), "awaitPromise", true));
        if (!answer.has("result")) {
            throw new AssertionError(expression + ": " + answer);
        }
        return answer.getAsJsonObject("result");
    }

    private static void await(Duration patience, String what, BooleanSupplier condition) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    Firefox keepsScreenshot(String name) {
        String data = bidi.ask("browsingContext.captureScreenshot", Map.of("context", tab, "origin", "document"))
                .get("data")
                .getAsString();
        try {
            Path folder = Path.of(System.getProperty("alcove.screenshots", "target/screenshots"));
            Files.write(
                    Files.createDirectories(folder).resolve(name + ".png"),
                    Base64.getDecoder().decode(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public void close() {
        bidi.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return nameInCircle;
    }
}
