package org.alcove.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process that this launcher started. It writes to a log of its own, and a file says which process it is, so that a
 * launcher that was killed does not leave it behind for ever: the next one ends it, and nothing but it.
 */
final class Child {
    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final Duration GRACE_FOR_LEFTOVERS = Duration.ofSeconds(4);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);
    private static final int KILLED = 128 + 9;
    private static final String SUFFIX = ".process";

    private final String name;
    private final Process process;
    private final Path record;
    private final Path log;

    private Child(String name, Process process, Path record, Path log) {
        this.name = name;
        this.process = process;
        this.record = record;
        this.log = log;
    }

    static Child start(String name, ProcessBuilder builder, RunFolder folder) {
        Path log = folder.log(name);
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(log.toFile())
                    .start();
            Path record = folder.path(name + SUFFIX);
            Instant started = process.info().startInstant().orElse(Instant.EPOCH);
            Files.writeString(record, process.pid() + " " + started.toEpochMilli());
            return new Child(name, process, record, log);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /** Ends what a launcher that was killed has left running from this folder. */
    static void endLeftovers(RunFolder folder, Progress progress) {
        try (Stream<Path> records = Files.list(folder.path(""))) {
            for (Path record :
                    records.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                ProcessHandle leftover = leftover(Files.readString(record));
                if (leftover != null) {
                    progress.tell("An earlier run was cut off: ending its "
                            + record.getFileName().toString().replace(SUFFIX, "") + " (process " + leftover.pid()
                            + ")");
                    end(leftover, GRACE_FOR_LEFTOVERS);
                }
                Files.deleteIfExists(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for it to end by itself. */
    int await() throws InterruptedException {
        int code = process.waitFor();
        forget();
        return code;
    }

    /** Asks it to end, and insists when it does not. */
    void stop() {
        end(process.toHandle(), GRACE);
        forget();
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        await(process.toHandle(), GRACE);
        forget();
    }

    void requireAlive() {
        if (!isAlive()) {
            throw ended();
        }
    }

    /** It is gone while it is needed: how, and what it said last. */
    CannotRun ended() {
        int code = process.exitValue();
        return code == KILLED
                ? new CannotRun(
                        name + " was killed, by somebody or because this machine has no memory left.",
                        "What it wrote: " + log)
                : withLastWords(name + " has ended by itself (exit code " + code + ").");
    }

    CannotRun tooSlow() {
        return withLastWords(name + " takes too long to start.");
    }

    private CannotRun withLastWords(String what) {
        return new CannotRun(what + " It said last:\n" + tail(log), "All of it: " + log);
    }

    static String tail(Path log) {
        try (Stream<String> lines = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.filter(line -> !line.startsWith("\tat ")).toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 12), all.size()));
        } catch (IOException e) {
            return "(nothing)";
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process if it still runs: the same number <em>and</em> the same start, or it is somebody else's. */
    private static @Nullable ProcessHandle leftover(String record) {
        String[] words = record.split(" ");
        if (words.length != 2) {
            return null;
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(at -> Duration.between(at, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
                        .orElse(false))
                .orElse(null);
    }

    private static void end(ProcessHandle handle, Duration grace) {
        handle.destroy();
        if (!await(handle, grace)) {
            handle.destroyForcibly();
            await(handle, GRACE);
        }
    }

    private static boolean await(ProcessHandle handle, Duration atMost) {
        try {
            handle.onExit().orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return false;
            }
            throw e;
        }
    }
}
