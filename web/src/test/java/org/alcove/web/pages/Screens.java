package org.alcove.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the screens, as they stand in the source. */
final class Screens {

    private static final Path ROOT = Path.of("src/main/webapp");
    private static final Path BEHIND = Path.of("src/main/java");

    private Screens() {}

    static List<Path> facelets() {
        return endingIn(ROOT, ".xhtml");
    }

    static List<Path> scripts() {
        return endingIn(ROOT, ".js");
    }

    static List<Path> styles() {
        return endingIn(ROOT, ".css");
    }

    /** What the screens ask. */
    static List<Path> java() {
        return endingIn(BEHIND, ".java");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> endingIn(Path root, String suffix) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
