package org.alcove.standalone;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter that somebody would have got by e-mail.
 *
 * @param at when it came, on this machine's clock
 * @param header its headers as they came
 */
public record CaughtLetter(LocalTime at, String to, String subject, String text, String header) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    static CaughtLetter read(LocalTime at, String to, byte[] message) throws MessagingException, IOException {
        MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        return new CaughtLetter(
                at,
                to,
                Objects.requireNonNullElse(letter.getSubject(), ""),
                Objects.requireNonNullElse(plainText(letter), ""),
                String.join("\n", java.util.Collections.list(letter.getAllHeaderLines())));
    }

    /** The addresses in its text, in their order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Of several ways to say the same, the plain one. */
    private static @Nullable String plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                String text = plainText(each);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }
}
