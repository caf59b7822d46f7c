package org.alcove.letters;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.UUID;
import org.alcove.accounts.EmailAddress;

/** A line to the mail server. What goes wrong is told by the name of an exception: its words hold addresses. */
final class Post implements AutoCloseable {

    /** The mail server has refused this address for good. */
    static final class Returned extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private final MailServer server;
    private final Session session;
    private final Transport transport;

    private Post(MailServer server, Session session, Transport transport) {
        this.server = server;
        this.session = session;
        this.transport = transport;
    }

    static Post open(MailServer server) throws MessagingException {
        Session session = Session.getInstance(server.properties());
        Transport transport = session.getTransport();
        transport.connect(server.user().orElse(null), server.password().orElse(null));
        return new Post(server, session, transport);
    }

    /** With the same id at each attempt: of a letter that arrives twice it can be told that it is one. */
    void send(WrittenLetter letter, LetterText words, EmailAddress to) throws MessagingException, Returned {
        InternetAddress address = new InternetAddress(to.text());
        MimeMessage message = new Letter(session, letter.id(), server.from());
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, address);
        message.setSubject(words.subject(), "UTF-8");
        message.setText(words.text(), "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(letter.now()));
        message.saveChanges();
        try {
            transport.sendMessage(message, new Address[] {address});
        } catch (SendFailedException refused) {
            if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                throw new Returned();
            }
            throw refused;
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // it was on its way out
        }
    }

    /** Its name does not come from the machine it was written on. */
    private static final class Letter extends MimeMessage {

        private final UUID id;
        private final String from;

        Letter(Session session, UUID id, String from) {
            super(session);
            this.id = id;
            this.from = from;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + from.substring(from.indexOf('@')) + ">");
        }
    }
}
