package org.alcove.standalone;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Optional;

/** What a letter says, as plain text: of several ways to say the same, the plain one; else what its HTML says. */
final class LetterText {
    private static final int DEEPEST = 10;

    private LetterText() {}

    static String of(Part letter) throws MessagingException, IOException {
        Optional<String> plain = find(letter, "text/plain", DEEPEST);
        if (plain.isPresent()) {
            return plain.get();
        }
        Optional<String> html = find(letter, "text/html", DEEPEST);
        return html.isPresent() ? HtmlText.of(html.get()) : "";
    }

    private static Optional<String> find(Part part, String type, int depth) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? Optional.of(text) : Optional.empty();
        }
        if (depth == 0 || !(part.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.getCount(); i++) {
            Optional<String> text = find(parts.getBodyPart(i), type, depth - 1);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }
}
