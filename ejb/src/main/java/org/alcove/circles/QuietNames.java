package org.alcove.circles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Names that say nothing about anybody: plants, birds, weather, stones. For whoever has none in mind. */
final class QuietNames {

    static final List<String> ALL = read();

    private static final Random CHANCE = new SecureRandom();

    private QuietNames() {}

    /** As many, drawn anew each time, as nobody has. */
    static List<String> draw(int howMany, Collection<String> taken) {
        List<LookAlike> known = taken.stream().map(LookAlike::of).toList();
        List<String> drawn = new ArrayList<>(ALL);
        Collections.shuffle(drawn, CHANCE);
        return drawn.stream()
                .filter(name -> known.stream().noneMatch(LookAlike.of(name)::tells))
                .limit(howMany)
                .sorted()
                .toList();
    }

    private static List<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(QuietNames.class.getResourceAsStream("quiet-names.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
