package org.alcove.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine of sound as a process of its own, which several servers may use. It ends with the journeys at the latest. */
final class EngineProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("answers at (ws://\\S+) and takes sound at \\S+:(\\d+)");

    private final Process process;
    private final String address;
    private final String soundPort;

    private EngineProcess(Process process, Matcher ready) {
        this.process = process;
        this.address = ready.group(1);
        this.soundPort = ready.group(2);
    }

    /** Returns when it answers. */
    static EngineProcess start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-Xmx256m", "-jar", Objects.requireNonNull(System.getProperty("alcove.engine")))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "ALCOVE_ENGINE_PORT", "0",
                        "ALCOVE_MEDIA_PORT", "0",
                        "ALCOVE_ENGINE_ENDS_WITH_INPUT", "true"));
        try {
            Process process = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = Objects.requireNonNullElse(out.readLine(), "");
            Matcher ready = READY.matcher(line);
            if (!ready.find()) {
                process.destroyForcibly();
                throw new AssertionError("the engine did not start: " + line);
            }
            return new EngineProcess(process, ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code ALCOVE_KURENTO_URL} calls it. */
    String address() {
        return address;
    }

    /** Whether what this person hears comes from here. */
    boolean carries(Person person) {
        Object port = person.page().evaluate("""
                () => window.journeyConnections.at(-1).remoteDescription.sdp.match(/a=candidate:(?:\\S+ ){5}(\\d+) typ/)[1]
                """);
        return soundPort.equals(port);
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
