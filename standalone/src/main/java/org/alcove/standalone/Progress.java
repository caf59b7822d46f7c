package org.alcove.standalone;

import java.io.PrintStream;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells, step by step, what is being done and how long everything has taken so far. */
public final class Progress {
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private final PrintStream out;
    private final long begun = System.nanoTime();

    private Progress(PrintStream out) {
        this.out = out;
    }

    public static Progress on(PrintStream out) {
        return new Progress(out);
    }

    public static Progress untold() {
        return new Progress(
                new PrintStream(PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** On one line. What steers a terminal is left out: sentences may hold what others have written. */
    public void tell(String sentence) {
        out.printf(
                Locale.ROOT,
                "[%6.1f s] %s%n",
                (System.nanoTime() - begun) / 1e9,
                STEERING.matcher(sentence).replaceAll(" "));
    }
}
