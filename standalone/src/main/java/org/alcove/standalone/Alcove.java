package org.alcove.standalone;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** {@code ./mvnw -Prun}: starts everything, says where it is and what to try first, and stays until it is stopped. */
public final class Alcove {
    private Alcove() {}

    public static void main(String[] arguments) throws InterruptedException {
        Standalone standalone = null;
        String headline = "Alcove cannot start.";
        try {
            standalone = Standalone.prepare(Settings.here(), Progress.on(System.out));
            standalone.startAll();
            System.out.println(Welcome.to(standalone.settings()));
            headline = "Alcove cannot go on, and stops.";
            standalone.stay();
        } catch (CannotRun e) {
            giveUp(standalone, headline, e.getMessage());
        } catch (UncheckedIOException e) {
            giveUp(
                    standalone,
                    headline,
                    e.getMessage() + System.lineSeparator()
                            + "Is the disk full or read-only? Make room, or choose another folder: ALCOVE_FOLDER=<folder>");
        } catch (RuntimeException | Error e) {
            giveUp(standalone, headline, "This was not foreseen: " + e);
        }
    }

    /** Says why, unless it is only that somebody has stopped it. */
    private static void giveUp(@Nullable Standalone standalone, String headline, @Nullable String why) {
        if (standalone == null || !standalone.isClosed()) {
            System.err.println();
            System.err.println(headline);
            System.err.println(why);
            System.err.println(standalone == null ? "" : standalone.fullDisk());
        }
        System.exit(1);
    }
}
