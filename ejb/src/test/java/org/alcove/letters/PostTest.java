package org.alcove.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.alcove.accounts.EmailAddress;
import org.alcove.people.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Letters on their way to a mail server that is really there. */
class PostTest {

    private static final EmailAddress BORIS = EmailAddress.of("boris@people.example");
    private static final EmailAddress NOBODY = EmailAddress.of("nobody@people.example");

    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final SMTPServer smtp = listening();

    @BeforeEach
    void aMailServerListens() {
        smtp.start();
    }

    @AfterEach
    void itStops() {
        smtp.stop();
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        WrittenLetter letter = letter();
        try (Post post = Post.open(server(false))) {
            post.send(letter, letter.text(), BORIS);
        }

        String message = String.valueOf(arrived.poll(10, TimeUnit.SECONDS));
        assertThat(message)
                .startsWith("rooms@example.org boris@people.example\n")
                .contains("Subject: A reminder for Tuesday 4 May, 19:00 (Oslo)")
                .contains("From: rooms@example.org")
                .contains("To: boris@people.example")
                .contains("Message-ID: <" + letter.id() + "@example.org>")
                .contains("Auto-Submitted: auto-generated")
                .contains("text/plain; charset=UTF-8")
                .contains("https://rooms.example.org/o/");
    }

    @Test
    void severalGoOnOneWayAndAnUnknownAddressStopsNoOther() throws Exception {
        try (Post post = Post.open(server(false))) {
            assertThatThrownBy(() -> post.send(letter(), letter().text(), NOBODY))
                    .isInstanceOf(Post.Returned.class);
            post.send(letter(), letter().text(), BORIS);
        }

        assertThat(arrived.poll(10, TimeUnit.SECONDS)).contains("boris@people.example");
    }

    @Test
    void nothingIsSaidInClearToAMailServerThatHasToChangeOver() {
        assertThatThrownBy(() -> Post.open(server(true))).isInstanceOf(MessagingException.class);
        assertThat(arrived).isEmpty();
    }

    @Test
    void thePortForItIsSpokenToInTlsFromTheFirstByte() {
        MailServer server = new MailServer(
                "smtp.example.org", 465, "rooms@example.org", Optional.of("rooms"), Optional.of("secret"), true, "x");

        assertThat(server.properties())
                .containsEntry("mail.smtp.ssl.enable", "true")
                .containsEntry("mail.smtp.starttls.enable", "false")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.auth", "true");
    }

    private MailServer server(boolean startsTls) {
        return new MailServer(
                "127.0.0.1",
                smtp.getPortAllocated(),
                "rooms@example.org",
                Optional.empty(),
                Optional.empty(),
                startsTls,
                "rooms.example.org");
    }

    private static WrittenLetter letter() {
        return new WrittenLetter(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                "ROOM_SOON",
                Map.of("when", "Tuesday 4 May, 19:00 (Oslo)", "link", "https://rooms.example.org/o/"),
                1,
                Instant.parse("2027-05-04T16:00:00Z"));
    }

    private SMTPServer listening() {
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .simpleMessageListener(new Mailboxes())
                .build();
    }

    private final class Mailboxes implements SimpleMessageListener {

        @Override
        public boolean accept(String from, String to) {
            return !to.startsWith("nobody");
        }

        @Override
        public void deliver(String from, String to, InputStream message) throws IOException {
            arrived.add(from + " " + to + "\n" + new String(message.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
