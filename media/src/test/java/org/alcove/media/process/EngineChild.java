package org.alcove.media.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine as a child of the tests' JVM. It ends with its standard input, and so with the tests at the latest. */
public final class EngineChild implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("answers at (ws://\\S+)");
    private static final int END_SECONDS = 10;

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
        return startAt(address, Map.of());
    }

    /** The same with other settings than the usual ones. */
    public static EngineChild startAt(URI address, Map<String, String> settings) throws IOException {
        Map<String, String> there = new HashMap<>(settings);
        there.put("alcove.engine.port", Integer.toString(address.getPort()));
        return start(there);
    }

    /** Starts the jar. */
    static EngineChild start(Path jar) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(SmallJvm.java(), "-jar", jar.toString()).redirectError(Redirect.INHERIT);
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
        Map<String, String> all = new HashMap<>(USUAL);
        all.putAll(settings);
        return SmallJvm.running(EngineProcess.class, all);
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

    /** Lets it do nothing from now on, as if its machine stood still ({@code kill -STOP}). */
    public void freeze() throws IOException, InterruptedException {
        Signal.STOP.to(process);
    }

    /** Lets it go on where it was. */
    public void thaw() throws IOException, InterruptedException {
        Signal.CONT.to(process);
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
