package org.alcove.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** What an operating system may do to a process at any moment. */
final class Signals {

    private Signals() {}

    /** Stops every process in its tracks; its sockets stay open and silent. */
    static void freeze(List<ProcessHandle> processes) {
        send("STOP", processes);
    }

    static void thaw(List<ProcessHandle> processes) {
        send("CONT", processes);
    }

    /** A process and all that it started, itself first. */
    static List<ProcessHandle> familyOf(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static void send(String name, List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
