package org.alcove.rooms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** {@code life-of-a-room.txt}, row by row. */
final class LifeOfARoomTable {

    private LifeOfARoomTable() {}

    /** Situation, command, outcome. */
    static Stream<Arguments> rows() {
        List<String> lines = text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<Arguments> rows = new ArrayList<>();
        String command = "";
        for (String line : lines) {
            if (!line.startsWith(" ")) {
                command = line.strip();
                continue;
            }
            String[] parts = line.strip().split(":", 2);
            for (String situation : parts[0].split(",")) {
                rows.add(Arguments.of(situation.strip(), command, parts[1].strip()));
            }
        }
        return rows.stream();
    }

    private static String text() {
        try (InputStream in = LifeOfARoomTable.class.getResourceAsStream("life-of-a-room.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
