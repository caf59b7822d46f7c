package org.alcove.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters arrive over SMTP as they would anywhere, and are read on the page and on the terminal. */
@SuppressWarnings("NullAway.Init")
class MailCatcherTest {
    private static final String LINK = "http://localhost:9081/realms/alcove/invitation?key=a.b-c&client_id=account";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private Ports ports;
    private MailCatcher catcher;
    private TestLetters letters;

    @BeforeEach
    void theCatcherIsThere() throws IOException {
        ports = Ports.from(firstOfSixFree());
        catcher = new MailCatcher(ports, Progress.on(new PrintStream(terminal, true, StandardCharsets.UTF_8)));
        catcher.start();
        letters = new TestLetters(ports.mail());
    }

    @AfterEach
    void theCatcherIsGone() {
        catcher.close();
    }

    @Test
    void aLetterStandsOnThePageAndItsLinkCanBeFollowed() throws Exception {
        letters.send("fern@people.example", "You are invited", "Please come in:\n" + LINK + ".\n");

        assertThat(page())
                .contains("fern@people.example", "You are invited", "Please come in:")
                .contains("href=\"" + LINK.replace("&", "&amp;") + "\"");
        assertThat(catcher.letters().get(0).links()).containsExactly(LINK);
    }

    @Test
    void aLetterIsToldOnTheTerminalWithItsLink() throws Exception {
        letters.send("fern@people.example", "You are invited", "Please come in: " + LINK);

        assertThat(told()).contains("A letter to fern@people.example: You are invited — " + LINK);
    }

    @Test
    void ofALetterInTwoWaysThePlainOneIsRead() throws Exception {
        letters.sendBoth("fern@people.example", "The plain one: " + LINK, "<p>The other one</p>");

        assertThat(catcher.letters().get(0).text()).contains("The plain one").doesNotContain("The other one");
    }

    @Test
    void aLetterThatIsNothingButHtmlIsReadAllTheSame() throws Exception {
        letters.sendHtml(
                "fern@people.example",
                "<html><head><title>T</title><style>p { color: red }</style></head><body><p>Dear Fern &amp; others,</p>"
                        + "<p><a href=\"" + LINK.replace("&", "&amp;")
                        + "\">Come in</a>.<br>Until then</p></body></html>");

        CaughtLetter letter = catcher.letters().get(0);
        assertThat(letter.text().lines().map(String::strip))
                .containsExactly("Dear Fern & others,", "Come in " + LINK + ".", "Until then");
        assertThat(letter.links()).containsExactly(LINK);
    }

    @Test
    void whatSteersATerminalDoesNotReachIt() throws Exception {
        letters.send("fern@people.example", "\u001b]0;owned\u0007 \u202Eback", "text");

        assertThat(told()).contains("]0;owned").doesNotContain("\u001b", "\u0007", "\u202E");
    }

    @Test
    void whatALetterSaysIsNoPartOfThePage() throws Exception {
        letters.send("\"<b>fern\"@people.example", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>");

        assertThat(page())
                .contains("&lt;script&gt;", "&lt;img", "&lt;b&gt;fern")
                .doesNotContain("<script", "<img", "<b>");
    }

    @Test
    void aLetterThatIsTooLargeIsRefusedAndTheNextOneComes() throws Exception {
        assertThatThrownBy(() -> letters.send("fern@people.example", "Large", "word ".repeat(300_000)))
                .isInstanceOf(MessagingException.class);
        letters.send("fern@people.example", "Small", "word");

        assertThat(catcher.letters()).extracting(CaughtLetter::subject).containsExactly("Small");
    }

    @Test
    void whoeverWaitsForALetterGetsItWhenItComesAndDoesNotWaitForEver() throws Exception {
        CompletableFuture<Void> sent = CompletableFuture.runAsync(
                () -> catcher.keep(new CaughtLetter(LocalTime.NOON, "fern@people.example", "For Fern", "", "")));

        assertThat(catcher.awaitTo("Fern@people.example", Duration.ofSeconds(10)))
                .get()
                .extracting(CaughtLetter::subject)
                .isEqualTo("For Fern");
        assertThat(catcher.awaitTo("moss@people.example", Duration.ofMillis(10)))
                .isEmpty();
        sent.join();
    }

    @Test
    void onlyTheNewestLettersAreKept() {
        for (int i = 1; i <= MailCatcher.KEPT + 5; i++) {
            catcher.keep(new CaughtLetter(LocalTime.NOON, "fern@people.example", "Letter " + i, "", ""));
        }

        assertThat(catcher.letters()).hasSize(MailCatcher.KEPT);
        assertThat(catcher.letters().get(0).subject()).isEqualTo("Letter " + (MailCatcher.KEPT + 5));
    }

    @Test
    void whoAsksByAnotherNameThanThisMachinesIsShownNothing() throws Exception {
        letters.send("fern@people.example", "You are invited", LINK);

        assertThat(askedFor("elsewhere.example:" + ports.mailPage()))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("fern");
        assertThat(askedFor("localhost:" + ports.mailPage()))
                .startsWith("HTTP/1.1 200")
                .contains("fern");
    }

    private String page() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + ports.mailPage()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The whole answer to a request of these words: Java's own client does not lie about the host it asks. */
    private String askedFor(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.mailPage())) {
            String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String told() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    /** Six neighbours of which those for letters are free; the others are not opened here. */
    private static int firstOfSixFree() throws IOException {
        while (true) {
            try (ServerSocket mail = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    ServerSocket page = new ServerSocket(mail.getLocalPort() + 1, 1, mail.getInetAddress())) {
                return page.getLocalPort() - 5;
            } catch (java.net.BindException taken) {
                // the neighbour is somebody else's: the next one
            }
        }
    }
}
