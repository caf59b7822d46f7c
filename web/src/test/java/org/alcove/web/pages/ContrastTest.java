package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text can be read, and the edge of a control seen, in the light and in the dark (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

    private record Pair(int light, int dark) {}

    private final Map<String, Pair> tokens = tokens();

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, surface, 7",
        "ink, warm-ground, 7",
        "ink, care-ground, 7",
        "ink, alert-ground, 7",
        "soft, paper, 4.7",
        "soft, surface, 4.7",
        "primary, paper, 4.7",
        "primary, surface, 4.7",
        "primary, care-ground, 4.7",
        "on-primary, primary, 4.7",
        "on-primary, primary-strong, 4.7",
        "warm, surface, 4.7",
        "warm, warm-ground, 4.7",
        "care, care-ground, 4.7",
        "alert, surface, 4.7",
        "alert, alert-ground, 4.7",
        "edge, surface, 3",
        "edge, paper, 3"
    })
    void contrastIsEnough(String text, String ground, double least) {
        Pair front = token(text);
        Pair back = token(ground);
        assertThat(contrast(front.light, back.light)).as("light").isGreaterThanOrEqualTo(least);
        assertThat(contrast(front.dark, back.dark)).as("dark").isGreaterThanOrEqualTo(least);
    }

    private Pair token(String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, Pair> tokens() {
        String css = Screens.text(Path.of("src/main/webapp/resources/app/css/tokens.css"));
        Map<String, Pair> found = new TreeMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            found.put(matcher.group(1), new Pair(colour(matcher.group(2)), colour(matcher.group(3))));
        }
        return found;
    }

    private static int colour(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
