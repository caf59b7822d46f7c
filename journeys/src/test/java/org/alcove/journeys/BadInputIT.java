package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page of ours would send: answered clearly, without effect, and the room goes on working. */
@ExtendWith(StackOfTests.class)
class BadInputIT {

    private final Stack stack;
    private RoomOfTest room;
    private Person moss;

    BadInputIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void mossIsSignedIn() {
        room = stack.planRoom("harbour");
        moss = stack.moss().goesTo("/o/harbour/");
    }

    @AfterEach
    void everybodyTakesABreak() {
        stack.everybodyTakesABreak();
    }

    private RawSocket socketOfMoss() {
        return new RawSocket(socket(room), moss.cookies(), stack.address());
    }

    private String socket(RoomOfTest room) {
        return stack.address().replaceFirst("^http", "ws") + room.path() + "/socket";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is not JSON",
                "[]",
                "null",
                "{}",
                "{\"type\":\"becomeHost\",\"id\":1}",
                "{\"type\":\"invite\",\"id\":1}",
                "{\"type\":\"invite\",\"id\":1,\"participant\":\"not an id\"}",
                "{\"type\":\"remove\",\"id\":1,\"participant\":{\"$ne\":null},\"because\":\"x\"}",
                "{\"type\":\"offer\",\"id\":1,\"epoch\":\"first\",\"sdp\":\"\"}",
                "{\"type\":\"say\",\"id\":1,\"text\":\"\"}"
            })
    void whatIsMalformedIsRefusedAndTheSocketStaysOpen(String message) {
        try (RawSocket socket = socketOfMoss()) {
            socket.await("snapshot");

            String refused = socket.send(message).await("refused");

            assertThat(refused).contains("MALFORMED");
            socket.send("{\"type\":\"mute\",\"id\":7}").await(answer -> answer.contains("\"id\":7"));
        }
    }

    @Test
    void aMessageOfTenThousandCharactersIsRefusedAndChangesNothing() {
        try (RawSocket socket = socketOfMoss()) {
            socket.await("snapshot");

            String refused = socket.send("{\"type\":\"say\",\"id\":3,\"text\":\"" + "x".repeat(10_000) + "\"}")
                    .await("refused");

            assertThat(refused).contains("\"id\":3");
        }
    }

    @Test
    void anOversizedMessageClosesTheSocketAndNotTheRoom() {
        try (RawSocket socket = socketOfMoss()) {
            socket.await("snapshot");

            socket.send("{\"type\":\"say\",\"id\":1,\"text\":\"" + "x".repeat(70_000) + "\"}");

            assertThat(socket.awaitClose()).isEqualTo(1009);
        }
        try (RawSocket again = socketOfMoss()) {
            again.await("snapshot");
        }
    }

    @Test
    void sdpThatIsNotSdpIsRefusedAndTheRoomGoesOn() {
        Person amina = stack.amina();
        amina.enters(room).does("open").sees("Everyone can hear you");
        try (RawSocket socket = socketOfMoss()) {
            socket.await("snapshot");
            String refused = socket.send("{\"type\":\"offer\",\"id\":5,\"epoch\":1,\"sdp\":\"hello\"}")
                    .await("refused");
            assertThat(refused).contains("\"id\":5");
        }
        moss.enters(room).sees("You are listening.");
        Hearing.hears(moss, amina);
    }

    @Test
    void aMemberMayNotGiveAHostsCommands() {
        try (RawSocket socket = socketOfMoss()) {
            socket.await("snapshot");
            for (String act : new String[] {"open", "pause", "resume", "end"}) {
                assertThat(socket.send("{\"type\":\"" + act + "\",\"id\":1}").await("refused"))
                        .contains("NOT_ALLOWED");
            }
        }
    }

    @Test
    void aRoomOfAnotherOrganisationDoesNotExist() {
        RoomOfTest elsewhere = stack.planRoom("linden");

        for (RoomOfTest notTheirs : List.of(
                elsewhere, // an organisation one does not belong to
                new RoomOfTest("harbour", elsewhere.id()), // its room under one's own organisation
                new RoomOfTest("harbour", UUID.randomUUID()))) { // a room that is nowhere
            assertThat(RawSocket.handshake(socket(notTheirs), moss.cookies(), stack.address()))
                    .isEqualTo(404);
            assertThat(moss.page().navigate(stack.address() + notTheirs.path()).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aPageOfAnotherOriginMayNotOpenTheSocket() {
        assertThat(RawSocket.handshake(socket(room), moss.cookies(), "http://elsewhere.example"))
                .isEqualTo(403);
    }

    @Test
    void whoIsNotSignedInMayNotOpenTheSocket() {
        assertThat(RawSocket.handshake(socket(room), "", stack.address())).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>document.title='x'</script>", "\u202Eevil\u202C مرحبا", "<img src=x onerror=alert(1)>"})
    void markupAndRightToLeftTextArriveAsTheyWereWritten(String text) {
        Person amina = stack.amina();
        amina.enters(room).does("open").sees("Everyone can hear you");
        moss.enters(room).sees("You are listening.");

        moss.page().getByLabel("Your message").fill(text);
        moss.presses("Send");

        amina.sees(text);
        assertThat(amina.page().title()).isNotEqualTo("x");
    }
}
