package org.alcove.media.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine as a child of the tests' JVM. It ends with its standard input, and so with the tests at the latest. */
public final class EngineChild implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("answers at (ws://\\S+)");
    private static final int END_SECONDS = 10;

    /** What lets a JVM start soon and take little. */
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** Any free port, and no life after the tests. */
    private static final Map<String, String> USUAL = Map.of(
            "alcove.engine.port", "0",
            "alcove.media.port", "0",
            "alcove.engine.ends.with.input", "true");

    private final Process process;
    private final URI address;

    private EngineChild(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the engine that was just compiled, and waits until it answers. */
    public static EngineChild start() throws IOException {
        return start(Map.of());
    }

    /** The same with other settings than the usual ones. */
    public static EngineChild start(Map<String, String> settings) throws IOException {
        return start(compiled(settings).redirectError(Redirect.INHERIT));
    }

    /** Starts it where another one was. */
    public static EngineChild startAt(URI address) throws IOException {
        return start(Map.of("alcove.engine.port", Integer.toString(address.getPort())));
    }

    /** Starts the jar. */
    static EngineChild start(Path jar) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(java(), "-jar", jar.toString()).redirectError(Redirect.INHERIT);
        USUAL.forEach((name, value) ->
                builder.environment().put(name.replace('.', '_').toUpperCase(Locale.ROOT), value));
        return start(builder);
    }

    private static EngineChild start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        Matcher ready = READY.matcher(line == null ? "" : line);
        if (!ready.find()) {
            process.destroyForcibly();
            throw new IllegalStateException("The engine did not start: " + line);
        }
        return new EngineChild(process, URI.create(ready.group(1)));
    }

    static ProcessBuilder compiled(Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(java(), "-cp", classPath()));
        command.addAll(SMALL);
        USUAL.forEach((name, value) -> command.add("-D" + name + "=" + settings.getOrDefault(name, value)));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(EngineProcess.class.getName());
        return new ProcessBuilder(command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", Objects.requireNonNull(System.getProperty("java.class.path")));
    }

    public URI address() {
        return address;
    }

    int port() {
        return address.getPort();
    }

    /** Asks it to end, as an operating system that shuts down does, and answers its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** Closes its standard input, and answers its exit code. */
    int endInput() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return exitCode();
    }

    private int exitCode() throws InterruptedException {
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The engine goes on");
        }
        return process.exitValue();
    }

    /** Ends it without a word, as a crash does ({@code kill -9}). */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The engine outlived its standard input");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
