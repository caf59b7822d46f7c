package org.alcove.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of rights, docs/rights.md. */
final class Rights {

    private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+) (/\\S*)` \\|(.*)\\|");

    /** Who asks, in the order of the columns. */
    enum Who {
        NOBODY(null),
        MEMBER("boris"),
        HOST("amina"),
        SUPERVISOR("carla"),
        ADMINISTRATOR("ines"),
        AUDITOR("ravi"),
        APPLICANT("joel"),
        MEMBER_ELSEWHERE("dana"),
        ADMINISTRATOR_ELSEWHERE("nora");

        private final @org.jspecify.annotations.Nullable String account;

        Who(@org.jspecify.annotations.Nullable String account) {
            this.account = account;
        }

        /** Empty for who is not signed in. */
        Optional<String> account() {
            return Optional.ofNullable(account);
        }
    }

    /**
     * What can be asked.
     *
     * @param method of HTTP, or SOCKET
     * @param address with what changes from one to another in braces
     * @param words what each is answered
     */
    record Row(String method, String address, Map<Who, String> words) {

        private static Row of(MatchResult line) {
            String[] cells = line.group(3).split("\\|");
            Map<Who, String> words = new EnumMap<>(Who.class);
            for (Who who : Who.values()) {
                words.put(who, cells[words.size()].strip());
            }
            return new Row(line.group(1), line.group(2), words);
        }

        boolean isOfAPage() {
            return !address.startsWith("/api/") && !method.equals("SOCKET");
        }

        /** Somebody who is answered. */
        Optional<Who> somebodyWhoMay() {
            return Stream.of(Who.values())
                    .filter(who -> "yes".equals(words.get(who)))
                    .reduce((one, later) -> later);
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    private Rights() {}

    static List<Row> rows() {
        try {
            return ROW.matcher(Files.readString(Path.of("..", "docs", "rights.md")))
                    .results()
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who may send the forms of a page: as a line of its own says, or else who may see it. */
    static List<Row> forms() {
        List<Row> all = rows();
        return all.stream()
                .filter(row -> row.isOfAPage() && row.method().equals("GET"))
                .map(page -> all.stream()
                        .filter(row ->
                                row.method().equals("POST") && row.address().equals(page.address()))
                        .findFirst()
                        .orElse(page))
                .toList();
    }
}
