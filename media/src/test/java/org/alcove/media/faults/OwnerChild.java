package org.alcove.media.faults;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.alcove.media.process.Signal;
import org.alcove.media.process.SmallJvm;

/** An {@link Owner} as a child of the tests' JVM. */
final class OwnerChild {

    private static final int START_SECONDS = 30;

    private final Process process;
    private final Writer input;
    private final BiConsumer<OwnerChild, JsonObject> listener;
    private final CountDownLatch ready = new CountDownLatch(1);

    private OwnerChild(Process process, BiConsumer<OwnerChild, JsonObject> listener) {
        this.process = process;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        this.listener = listener;
        Thread ears = new Thread(this::listen, "test-owner-says");
        ears.setDaemon(true);
        ears.start();
    }

    /**
     * Starts one, and waits until it can be told something.
     *
     * @param log where it writes what it logs
     * @param listener told what it says, on a thread of its own
     */
    static OwnerChild start(List<URI> servers, Path log, BiConsumer<OwnerChild, JsonObject> listener)
            throws IOException, InterruptedException {
        Process process = SmallJvm.running(Owner.class, Owner.properties(servers))
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        OwnerChild child = new OwnerChild(process, listener);
        if (!child.ready.await(START_SECONDS, TimeUnit.SECONDS)) {
            child.kill();
            throw new IllegalStateException("The owner did not start");
        }
        return child;
    }

    private void listen() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                heard(JsonParser.parseString(line).getAsJsonObject());
            }
        } catch (IOException e) {
            // it is gone
        }
    }

    private void heard(JsonObject said) {
        ready.countDown();
        listener.accept(this, said);
    }

    /** Tells it to do something; one that is dead does not hear it. */
    synchronized void tell(String what, JsonObject about) {
        about.addProperty("do", what);
        try {
            input.write(about + "\n");
            input.flush();
        } catch (IOException e) {
            // it is gone
        }
    }

    /** Ends it without a word ({@code kill -9}). */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void freeze() throws IOException, InterruptedException {
        Signal.STOP.to(process);
    }

    void thaw() throws IOException, InterruptedException {
        Signal.CONT.to(process);
    }
}
