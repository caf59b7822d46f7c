package org.alcove.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the images of deploy are made of is where the build has put it, and reaches whatever builds them. */
class ContainersIT {

    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(strings = {"deploy/Containerfile", "deploy/keycloak/Containerfile"})
    void everythingThatIsCopiedIntoAnImageIsThere(String file) throws IOException {
        List<String> admitted = Files.readAllLines(ROOT.resolve(file + ".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        assertThat(sources(file)).isNotEmpty().allSatisfy(source -> {
            assertThat(ROOT.resolve(source)).exists();
            assertThat(admitted).anyMatch(source::startsWith);
        });
    }

    /** All but the last word of each COPY, without its options. */
    private static List<String> sources(String file) throws IOException {
        return Files.readAllLines(ROOT.resolve(file)).stream()
                .filter(line -> line.startsWith("COPY "))
                .flatMap(ContainersIT::sourcesOf)
                .toList();
    }

    private static Stream<String> sourcesOf(String line) {
        List<String> words = Arrays.stream(line.split(" "))
                .skip(1)
                .filter(word -> !word.startsWith("--"))
                .toList();
        return words.subList(0, words.size() - 1).stream();
    }
}
