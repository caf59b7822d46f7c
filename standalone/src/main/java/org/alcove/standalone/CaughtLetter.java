package org.alcove.standalone;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * A letter that somebody would have got by e-mail.
 *
 * @param at when it came, on this machine's clock
 * @param header its headers as they came
 */
public record CaughtLetter(LocalTime at, String to, String subject, String text, String header) {

    static CaughtLetter read(LocalTime at, String to, byte[] message) throws MessagingException, IOException {
        MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        return new CaughtLetter(
                at,
                to,
                Objects.requireNonNullElse(letter.getSubject(), ""),
                LetterText.of(letter),
                String.join("\n", Collections.list(letter.getAllHeaderLines())));
    }

    /** The addresses in its text, in their order. */
    public List<String> links() {
        return Links.in(text);
    }
}
