package org.alcove.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes every letter that Alcove and Keycloak send on this machine, and gives it to nobody: it is told on the screen and
 * shown on a page. Loopback only; the newest letters, in memory.
 */
public final class MailCatcher implements AutoCloseable {
    static final int KEPT = 200;
    private static final int LARGEST_BYTES = 1_000_000;
    private static final int AT_ONCE = 20;
    private static final Logger CHATTER = Logger.getLogger("org.subethamail"); // kept here, or its level is forgotten

    private final Ports ports;
    private final Progress progress;
    private final Deque<CaughtLetter> letters = new ArrayDeque<>();
    private @Nullable SMTPServer mail;
    private @Nullable HttpServer page;

    MailCatcher(Ports ports, Progress progress) {
        this.ports = ports;
        this.progress = progress;
    }

    synchronized void start() throws IOException {
        CHATTER.setLevel(Level.SEVERE);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        page = HttpServer.create(new InetSocketAddress(loopback, ports.mailPage()), 0);
        page.createContext("/", this::show);
        page.start();
        mail = SMTPServer.port(ports.mail())
                .bindAddress(loopback)
                .hostName("localhost")
                .softwareName("Alcove")
                .maxConnections(AT_ONCE)
                .maxMessageSize(LARGEST_BYTES)
                .messageHandler(this::take)
                .build();
        mail.start();
    }

    /** The newest first. */
    public List<CaughtLetter> letters() {
        synchronized (letters) {
            return List.copyOf(letters);
        }
    }

    /** The newest letter to this address, waited for until it is there or the time is over. */
    public Optional<CaughtLetter> awaitTo(String address, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (letters) {
            while (true) {
                Optional<CaughtLetter> found = letters.stream()
                        .filter(letter -> letter.to().equalsIgnoreCase(address))
                        .findFirst();
                long left = end - System.nanoTime();
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                TimeUnit.NANOSECONDS.timedWait(letters, left);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (mail != null) {
            mail.stop();
        }
        if (page != null) {
            page.stop(0);
        }
    }

    private void take(MessageContext context, String from, String to, byte[] message) throws RejectException {
        try {
            keep(CaughtLetter.read(LocalTime.now(ZoneId.systemDefault()), to, message));
        } catch (MessagingException | IOException e) {
            throw new RejectException(554, "this is not a letter");
        }
    }

    void keep(CaughtLetter letter) {
        synchronized (letters) {
            letters.addFirst(letter);
            if (letters.size() > KEPT) {
                letters.removeLast();
            }
            letters.notifyAll();
        }
        progress.tell("A letter to " + letter.to() + ": " + letter.subject()
                + letter.links().stream().findFirst().map(link -> " — " + link).orElse(""));
    }

    /** Only for who asks this machine by its own name: a page of somebody else's cannot have it read aloud. */
    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            if (!Set.of("localhost:" + ports.mailPage(), "127.0.0.1:" + ports.mailPage())
                    .contains(host)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            boolean style = exchange.getRequestURI().getPath().equals(LettersPage.STYLE);
            byte[] body = (style ? LettersPage.style() : LettersPage.of(letters())).getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", (style ? "text/css" : "text/html") + "; charset=utf-8");
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
            headers.set("Cache-Control", "no-store");
            headers.set("Referrer-Policy", "no-referrer");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
