package org.alcove.standalone;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** {@code ./mvnw -Prun}: starts everything, says where it is and what to try first, and stays until it is stopped. */
public final class Alcove {
    private Alcove() {}

    public static void main(String[] arguments) throws InterruptedException {
        Standalone standalone = null;
        try {
            standalone = Standalone.prepare(Settings.here(), Progress.on(System.out));
            standalone.startAll();
            System.out.println(Welcome.to(standalone.settings()));
            new CountDownLatch(1).await();
        } catch (CannotStart e) {
            giveUp(standalone, e.getMessage());
        } catch (UncheckedIOException e) {
            giveUp(
                    standalone,
                    e.getMessage() + System.lineSeparator()
                            + "Is the disk full or read-only? Make room, or choose another folder: ALCOVE_FOLDER=<folder>");
        } catch (RuntimeException e) {
            giveUp(standalone, "This was not foreseen: " + e);
        }
    }

    /** Says why, unless it is only that somebody has stopped it in the middle of starting. */
    private static void giveUp(@Nullable Standalone standalone, @Nullable String why) {
        if (standalone == null || !standalone.isClosed()) {
            System.err.println();
            System.err.println("Alcove cannot start.");
            System.err.println(why);
        }
        System.exit(1);
    }
}
