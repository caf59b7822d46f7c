package org.alcove.media.process;

import java.io.IOException;

/** What an operating system tells a process without asking it (POSIX, {@code signal.h}). */
public enum Signal {
    STOP,
    CONT;

    /** Tells exactly that process, and returns once it has been told. */
    public void to(Process process) throws IOException, InterruptedException {
        int refused = new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (refused != 0) {
            throw new IOException("No process " + process.pid() + " to tell " + this);
        }
    }
}
