package org.alcove.standalone;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;

/** Sends letters over SMTP to this machine. */
final class TestLetters {
    private final Session session;

    TestLetters(int port) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.timeout", "10000");
        session = Session.getInstance(properties);
    }

    void send(String to, String subject, String text) throws MessagingException {
        MimeMessage letter = letter(to, subject);
        letter.setText(text, "UTF-8");
        Transport.send(letter);
    }

    void sendHtml(String to, String html) throws MessagingException {
        MimeMessage letter = letter(to, "As HTML");
        letter.setText(html, "UTF-8", "html");
        Transport.send(letter);
    }

    void sendBoth(String to, String text, String html) throws MessagingException {
        MimeMultipart both = new MimeMultipart("alternative");
        MimeBodyPart htmlPart = new MimeBodyPart();
        htmlPart.setText(html, "UTF-8", "html");
        MimeBodyPart textPart = new MimeBodyPart();
        textPart.setText(text, "UTF-8");
        both.addBodyPart(htmlPart);
        both.addBodyPart(textPart);
        MimeMessage letter = letter(to, "In two ways");
        letter.setContent(both);
        Transport.send(letter);
    }

    private MimeMessage letter(String to, String subject) throws MessagingException {
        MimeMessage letter = new MimeMessage(session);
        letter.setFrom("alcove@localhost");
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        letter.setSubject(subject, "UTF-8");
        return letter;
    }
}
