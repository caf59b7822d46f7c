package org.alcove.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process has used of the machine, as Linux tells it (proc(5)). */
record Usage(double cpuSeconds, long residentKilobytes, int threads, int files) {

    /** Of /proc/[pid]/stat: Linux counts in hundredths of a second wherever Alcove runs. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    static Usage of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        double cpu = (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
        long resident = 0;
        int threads = 0;
        for (String line : Files.readAllLines(process.resolve("status"))) {
            String[] words = line.split("\\s+", -1);
            if (words[0].equals("VmRSS:")) {
                resident = Long.parseLong(words[1]);
            } else if (words[0].equals("Threads:")) {
                threads = Integer.parseInt(words[1]);
            }
        }
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return new Usage(cpu, resident, threads, (int) files.count());
        }
    }
}
