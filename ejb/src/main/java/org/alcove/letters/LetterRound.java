package org.alcove.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import org.alcove.accounts.Accounts;
import org.alcove.accounts.EmailAddress;
import org.alcove.outgoing.Pauses;
import org.alcove.outgoing.Standstill;
import org.alcove.outgoing.Waiting;
import org.alcove.refusal.Refusal;

/**
 * Sends what {@link Letters} has kept. A letter is claimed; then, while no transaction is open, Keycloak is asked for the
 * address and the mail server takes it; then it is forgotten. If this server dies in between, it is sent twice rather than
 * never, under the same id. What has become of no use is forgotten unsent, and so is what nobody can be reached with. The
 * first silence ends a round, and the next one waits.
 */
@ApplicationScoped
class LetterRound {

    private static final Logger LOG = System.getLogger(LetterRound.class.getName());

    private static final int AT_ONCE = 50;

    /** Of one letter. A mail server that says "not now" to a stranger expects the next attempt in minutes. */
    private final Pauses pauses = new Pauses(Duration.ofSeconds(10), Duration.ofHours(1));

    private final Standstill standstill = new Standstill(new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(1)));
    private final Waiting waiting = new Waiting("letters");

    @Inject
    private LetterRows rows;

    @Inject
    private Accounts accounts;

    @Inject
    private MailSettings mail;

    Waiting waiting() {
        return waiting;
    }

    boolean hasMailServer() {
        return mail.server().isPresent();
    }

    /** One thread at a time. */
    void go() {
        rows.late(AT_ONCE).forEach(rows::forgetIfLate);
        Optional<MailServer> server = mail.server();
        if (server.isPresent() && standstill.isOver()) {
            send(server.get(), rows.due(AT_ONCE));
        }
        rows.count(waiting);
    }

    private void send(MailServer server, List<LetterRows.Due> due) {
        if (due.isEmpty()) {
            return;
        }
        try (Post post = Post.open(server)) {
            for (LetterRows.Due each : due) {
                Optional<WrittenLetter> letter = rows.claim(each);
                if (letter.isPresent() && !send(post, letter.get())) {
                    return;
                }
            }
            standstill.ends();
        } catch (MessagingException silence) {
            pause("The mail server does not answer", silence);
        }
    }

    /** Whether others that are due may be tried as well. */
    private boolean send(Post post, WrittenLetter letter) {
        try {
            LetterText text = letter.text();
            Optional<EmailAddress> address = accounts.addressOf(letter.person());
            if (address.isPresent()) {
                post.send(letter, text, address.get());
            }
            rows.done(letter);
            return true;
        } catch (Post.Returned returned) {
            LOG.log(Level.INFO, "The mail server knows no such address: a letter is not sent");
            rows.done(letter);
            return true;
        } catch (MessagingException | Refusal silence) {
            rows.later(letter, pauses.after(letter.attempts()));
            pause("A letter is not sent yet", silence);
            return false;
        } catch (IllegalArgumentException | MissingResourceException unknown) {
            LOG.log(Level.ERROR, "There are no words for a letter: " + letter.kind(), unknown);
            rows.later(letter, pauses.after(letter.attempts()));
            return true;
        }
    }

    /** Why, by the name of an exception only: its words may hold an address. */
    private void pause(String what, Exception silence) {
        LOG.log(Level.WARNING, "{0}: {1}", what, silence.getClass().getSimpleName());
        standstill.goesOn();
    }
}
