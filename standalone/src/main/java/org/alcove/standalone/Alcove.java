package org.alcove.standalone;

import java.util.concurrent.CountDownLatch;

/** {@code ./mvnw -Prun}: starts everything, says where it is and what to try first, and stays until it is stopped. */
public final class Alcove {
    private Alcove() {}

    public static void main(String[] arguments) throws InterruptedException {
        Progress progress = Progress.on(System.out);
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            Standalone standalone = Standalone.prepare(Settings.here(), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                progress.tell("Stopping");
                standalone.close();
                progress.tell("Stopped; nothing is left running");
            }));
            standalone.startAll();
            System.out.println(Welcome.to(standalone.settings()));
            stopped.await();
        } catch (CannotStart e) {
            System.err.println();
            System.err.println("Alcove cannot start.");
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
