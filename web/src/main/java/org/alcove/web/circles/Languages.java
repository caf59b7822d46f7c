package org.alcove.web.circles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Languages by the two letters of ISO 639, and by the names that people type. */
final class Languages {

    private static final Map<String, String> CODES = Stream.of(Locale.getISOLanguages())
            .flatMap(code -> Stream.of(code, name(code), ownName(code))
                    .map(said -> Map.entry(said.toLowerCase(Locale.ROOT), code)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    private Languages() {}

    /** In English until there is another bundle. */
    static String name(String code) {
        return locale(code).getDisplayLanguage(Locale.ENGLISH);
    }

    /** "English, Danish". */
    static String names(List<String> codes) {
        return codes.stream().map(Languages::name).collect(Collectors.joining(", "));
    }

    /** What was typed with commas between, as codes; whatever is no language is left out. */
    static List<String> codes(@Nullable String typed) {
        return words(typed)
                .map(Languages::code)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Whether everything that was typed is a language, and something was. */
    static boolean areKnown(@Nullable String typed) {
        return words(typed).findAny().isPresent()
                && words(typed).allMatch(word -> code(word).isPresent());
    }

    static Stream<String> words(@Nullable String typed) {
        return typed == null
                ? Stream.empty()
                : Arrays.stream(typed.split(",", -1)).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static Optional<String> code(String word) {
        return Optional.ofNullable(CODES.get(word.toLowerCase(Locale.ROOT)));
    }

    private static String ownName(String code) {
        return locale(code).getDisplayLanguage(locale(code));
    }

    private static Locale locale(String code) {
        return new Locale.Builder().setLanguage(code).build();
    }
}
