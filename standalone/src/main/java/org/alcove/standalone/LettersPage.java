package org.alcove.standalone;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The letters that were caught, as a page: the newest first, their links to be followed. Everything in them is text. */
final class LettersPage {
    static final String STYLE = "/letters.css";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private LettersPage() {}

    static String of(List<CaughtLetter> letters) {
        String body = letters.isEmpty()
                ? "<p>No letters yet. What Alcove and its sign-in send by e-mail on this machine ends up here, and nowhere"
                        + " else.</p>"
                : letters.stream().map(LettersPage::letter).collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Letters on this machine</title><link rel="stylesheet" href="%s"></head>
                <body><main><h1>Letters on this machine</h1>
                %s
                </main></body></html>
                """.formatted(STYLE, body);
    }

    static String style() {
        return """
                :root { color-scheme: light dark; font: 1.05rem/1.6 system-ui, sans-serif; }
                main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
                article { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: .75rem;
                  padding: 1rem 1.25rem; margin: 1rem 0; overflow-wrap: anywhere; }
                h2 { font-size: 1.15rem; margin: 0 0 .25rem; }
                .letter { white-space: pre-wrap; }
                a { display: inline-block; padding: .3rem 0; }
                """;
    }

    private static String letter(CaughtLetter letter) {
        return "<article><h2>" + escaped(letter.subject()) + "</h2><p>To " + escaped(letter.to()) + ", at "
                + TIME.format(letter.at()) + "</p><div class=\"letter\">"
                + linked(letter.text().strip())
                + "</div></article>";
    }

    private static String linked(String text) {
        return Links.rewritten(text, LettersPage::link, LettersPage::escaped);
    }

    private static String link(String address) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(address) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
