package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Microphone, sound and connection, tried out before a room: what is found is said in words, and what to do. */
@ExtendWith(StackOfTests.class)
class CheckIT {

    private static final String HEARD = "We hear you.";

    private final Stack stack;

    CheckIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @Test
    void theMicrophoneIsAskedForInATapAndHeardAndLetGo() {
        Person moss = stack.moss().goesTo("/o/harbour/check");
        moss.sees("Press the button, allow the microphone if your browser asks");

        moss.does("microphone").sees(HEARD);
        assertThat(moss.page().locator("meter")).hasCount(1);
        moss.does("stop").sees("Press the button, allow the microphone");
        assertThat(moss.page().locator("meter")).hasCount(0);
        moss.does("sound").sees("We have played two soft notes.");
    }

    @Test
    void theConnectionIsTriedOnTheWayOfARoom() {
        Person moss = stack.moss().goesTo("/o/harbour/check");

        moss.does("connection").sees("This page reaches the server");

        moss.sees("Sound finds its way between you and the server.").sees("That is quick enough.");
    }

    @Test
    void whereUdpIsBlockedThatIsWhatIsSaid() {
        Person moss = stack.moss();
        moss.page().addInitScript("""
                const description = RTCPeerConnection.prototype.setRemoteDescription;
                RTCPeerConnection.prototype.setRemoteDescription = function (answer) {
                  return description.call(this, { type: answer.type, sdp: answer.sdp.replaceAll(/^a=candidate.*\\r\\n/gm, "") });
                };
                """);
        moss.goesTo("/o/harbour/check").does("connection");

        assertThat(moss.page().getByText("Sound does not find its way between you and the server"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(30_000));
        moss.sees("This page reaches the server");
    }

    @Test
    void whereTheSocketIsBlockedThatIsWhatIsSaid() {
        Person moss = stack.moss();
        moss.page().addInitScript("""
                const Real = window.WebSocket;
                window.WebSocket = class extends Real {
                  constructor() { super("ws://localhost:9/nobody"); }
                };
                """);
        moss.goesTo("/o/harbour/check").does("connection");

        moss.sees("This page cannot keep a line to the server open.");
        assertThat(moss.page().getByText("Sound finds its way")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({
        "NotAllowedError,Your browser does not let this page use the microphone.",
        "NotFoundError,We cannot find a microphone on this device.",
        "NotReadableError,Your microphone does not start."
    })
    void whatIsWrongWithAMicrophoneIsSaidInWords(String error, String words) {
        Person moss = stack.moss();
        moss.page()
                .addInitScript("navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', '"
                        + error + "'); };");
        moss.goesTo("/o/harbour/check").does("microphone").sees(words);
        assertThat(moss.button("Try the microphone")).isEnabled();
    }

    @Test
    void aSilentMicrophoneIsNoticed() {
        Person moss = stack.moss();
        moss.page().addInitScript("""
                navigator.mediaDevices.getUserMedia = async () =>
                  new AudioContext().createMediaStreamDestination().stream;
                """);
        moss.goesTo("/o/harbour/check").does("microphone").sees("We hear nothing.");
    }

    @Test
    void anOldBrowserIsToldBeforeAnythingIsTried() {
        Person moss = stack.moss();
        moss.page().addInitScript("delete window.RTCPeerConnection;");
        moss.goesTo("/o/harbour/check").sees("This browser is too old for rooms");
        assertThat(moss.page().locator("[data-act=microphone]")).hasCount(0);
    }

    @Test
    void aStrangerFindsNeitherThePageNorItsSocket() {
        Person dana = stack.dana().goesTo("/o/linden/check").sees("Can you hear, and be heard?");
        String socket = stack.address().replaceFirst("^http", "ws") + "/o/harbour/check/socket";

        Assertions.assertThat(dana.page()
                        .navigate(stack.address() + "/o/harbour/check")
                        .status())
                .isEqualTo(404);
        Assertions.assertThat(RawSocket.handshake(socket, dana.cookies(), stack.address()))
                .isEqualTo(404);
        Assertions.assertThat(RawSocket.handshake(socket, "", stack.address())).isEqualTo(401);
        Assertions.assertThat(RawSocket.handshake(socket, dana.cookies(), "http://elsewhere.example"))
                .isEqualTo(403);
    }

    @Test
    void whatIsMalformedOrTooMuchIsRefused() {
        Person moss = stack.moss().goesTo("/o/harbour/");
        String address = stack.address().replaceFirst("^http", "ws") + "/o/harbour/check/socket";
        try (RawSocket socket = new RawSocket(address, moss.cookies(), stack.address())) {
            Assertions.assertThat(socket.send("[]").await("refused")).contains("MALFORMED");
            Assertions.assertThat(socket.send("{\"type\":\"say\",\"id\":1,\"text\":\"x\"}")
                            .await("refused"))
                    .contains("MALFORMED");
            Assertions.assertThat(socket.send("{\"type\":\"offer\",\"id\":2,\"sdp\":\"hello\"}")
                            .await("refused"))
                    .contains("MALFORMED");
            for (int i = 3; i < 8; i++) {
                socket.send("{\"type\":\"offer\",\"id\":" + i + ",\"sdp\":\"hello\"}");
            }
            Assertions.assertThat(socket.send("{\"type\":\"offer\",\"id\":8,\"sdp\":\"hello\"}")
                            .await(message -> message.contains("\"id\":8")))
                    .contains("TOO_FAST");
            Assertions.assertThat(socket.send("{\"type\":\"echo\",\"id\":9}").await("done"))
                    .contains("9");
        }
    }

    @Test
    void theCheckIsFitToBeSeen() {
        Look look = new Look(stack);
        Person moss = look.arrives("boris", "Moss", 733);
        moss.goesTo("/o/harbour/check").sees("Try the connection");
        look.at(moss, "check");
        moss.does("microphone").sees(HEARD);
        moss.does("sound").does("connection").sees("Sound finds its way");
        look.at(moss, "check-works");
        Page page = moss.page();
        page.addInitScript(
                "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotAllowedError'); };");
        page.reload();
        moss.does("microphone").sees("Your browser does not let this page use the microphone.");
        look.at(moss, "check-denied");

        look.hasNoBarrier();
    }
}
