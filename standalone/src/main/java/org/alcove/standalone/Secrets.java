package org.alcove.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The secrets of this machine: each drawn once, at first use, and kept in a file only its owner can read. */
final class Secrets {
    private static final int BYTES = 32;

    private final Path file;
    private final Properties kept = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(RunFolder folder) {
        Secrets secrets = new Secrets(folder.path("secrets.properties"));
        secrets.read();
        return secrets;
    }

    /** 32 random bytes as base64, the same ones at every start. */
    synchronized String get(String name) {
        String value = kept.getProperty(name);
        if (value == null) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            value = Base64.getEncoder().encodeToString(bytes);
            kept.setProperty(name, value);
            write();
        }
        return value;
    }

    /** As {@link #get}, with characters only that need no escaping in addresses, SQL and shells. */
    String word(String name) {
        return get(name).replace('+', '-').replace('/', '_').replace("=", "");
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            Path next = file.resolveSibling("secrets.next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(next)) {
                kept.store(writer, "Drawn by Alcove for this machine. Losing them means losing sealed data.");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
