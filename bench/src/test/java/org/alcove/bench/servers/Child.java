package org.alcove.bench.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process on a core of its own, so that what measures does not take from what is measured. */
final class Child implements AutoCloseable {

    private static final String CORE = "0";
    private static final int END_SECONDS = 10;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(List<String> command, Map<String, String> environment, Redirect output) throws IOException {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", CORE));
        pinned.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(pinned)
                .redirectError(output.equals(Redirect.PIPE) ? Redirect.INHERIT : output)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        return new Child(builder.start());
    }

    /** Reads what it prints up to a line that has this in it; nothing if it ends before. */
    String readUntil(String words) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        while (line != null && !line.contains(words)) {
            line = reader.readLine();
        }
        return line == null ? "" : line;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
