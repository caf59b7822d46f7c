package org.alcove.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Open Liberty has said since this start. A server whose application, features or configuration are beyond hope
 * stays up all the same, so that its process tells nothing: these messages do.
 */
final class LibertyLog {
    /** The application failed or is not there; a feature does not exist or clashes; the configuration is no XML. */
    private static final Pattern HOPELESS =
            Pattern.compile("\\b(CWWKZ000[24]E|CWWKZ0014W|CWWKZ0106E|CWWKF0001E|CWWKF0033E|CWWKF0042E|CWWKG0014E):");

    private static final Pattern ERROR = Pattern.compile("\\b[A-Z]{4,5}\\d{4}E: ");
    private static final int MESSAGE_LINES = 8;

    private final Path log;

    LibertyLog(Path log) {
        this.log = log;
    }

    /** Throws when there is no point in waiting, with the first error, which tends to be the cause, and the last word. */
    void requireHope() {
        List<String> lines = lines();
        lines.stream().filter(line -> HOPELESS.matcher(line).find()).findFirst().ifPresent(lastWord -> {
            throw new CannotRun("The application did not start:\n" + cause(lines, lastWord), "All of it: " + log);
        });
    }

    private static String cause(List<String> lines, String lastWord) {
        List<String> told = new ArrayList<>();
        int first = 0;
        while (!ERROR.matcher(lines.get(first)).find() && !lines.get(first).equals(lastWord)) {
            first++;
        }
        for (int i = first; i < lines.size() && told.size() < MESSAGE_LINES && isOfMessage(lines, i, first); i++) {
            told.add(withoutPrefix(lines.get(i)));
        }
        if (!told.contains(withoutPrefix(lastWord))) {
            told.add(withoutPrefix(lastWord));
        }
        return "  " + String.join("\n  ", told);
    }

    private static boolean isOfMessage(List<String> lines, int line, int first) {
        String text = lines.get(line);
        return line == first || !(text.startsWith("\tat ") || text.startsWith("[") || text.isBlank());
    }

    /** A message begins with its code; what stands before it is when, where and how severe. */
    private static String withoutPrefix(String line) {
        Matcher code = Pattern.compile("\\b[A-Z]{4,5}\\d{4}[EW]: ").matcher(line);
        return code.find() ? line.substring(code.start()) : line;
    }

    private List<String> lines() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of(); // it has not begun to write
        }
    }
}
