package org.alcove.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which everything lives that outlasts a run: data, secrets, logs and what was unpacked. It belongs to
 * one launcher at a time and, since it holds secrets, to one user of the machine.
 */
final class RunFolder implements AutoCloseable {
    private static final long LEAST_FREE_BYTES_FIRST = 1_500_000_000L;
    private static final long LEAST_FREE_BYTES_LATER = 200_000_000L;
    private static final long FULL_BYTES = 20_000_000L;
    private static final String CHOOSE = "Choose another folder: ALCOVE_FOLDER=<folder>";

    private final Path folder;
    private final FileChannel channel;

    private RunFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Opens the folder for this launcher alone, or says why it cannot be used. */
    static RunFolder open(Path folder) {
        try {
            create(folder);
            requireSpace(folder);
            return new RunFolder(folder, lock(folder));
        } catch (IOException e) {
            throw new CannotRun(
                    "The folder " + folder + " cannot be written: " + e.getMessage(),
                    "Make it writable for this user (disk full? read-only?). " + CHOOSE,
                    e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void create(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder.resolve("logs"));
    }

    private static void requireSpace(Path folder) throws IOException {
        boolean first = !Files.exists(folder.resolve("postgresql"));
        long least = first ? LEAST_FREE_BYTES_FIRST : LEAST_FREE_BYTES_LATER;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < least) {
            throw new CannotRun(
                    "The disk that holds " + folder + " has " + free / 1_000_000 + " MB left; Alcove needs "
                            + least / 1_000_000 + " MB.",
                    "Make room there. " + CHOOSE);
        }
    }

    /** What a failed start may be due to, whatever it says itself; empty while there is room. */
    String fullDisk() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return free > FULL_BYTES ? "" : "The disk that holds " + folder + " is full. Make room there. " + CHOOSE;
        } catch (IOException e) {
            return "";
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = StandardCharsets.UTF_8
                    .decode(channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(20, channel.size())))
                    .toString();
            channel.close();
            throw new CannotRun(
                    "Another Alcove (process " + holder + ") is running from " + folder + ".",
                    "Stop that one with Ctrl-C. For a second one beside it, choose other ports and another folder: "
                            + "ALCOVE_FOLDER=<folder>");
        }
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        channel.truncate(0).write(java.nio.ByteBuffer.wrap(pid));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            // beyond the number that is written in the file, so that others may read it
            return channel.tryLock(1024, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
