package org.alcove.web.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.Command;
import org.alcove.rooms.DeviceId;
import org.alcove.rooms.Entrance;
import org.alcove.rooms.ParticipantId;
import org.alcove.rooms.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMessageTest {

    private static final PersonId BORIS = new PersonId(UUID.fromString("b0000000-0000-4000-8000-000000000001"));
    private static final ParticipantId DANA =
            new ParticipantId(UUID.fromString("d0000000-0000-4000-8000-000000000001"));
    private static final Entrance ENTRANCE = new Entrance(
            "harbour",
            new OrganisationId(UUID.randomUUID()),
            new RoomId(UUID.randomUUID()),
            new ParticipantId(UUID.randomUUID()),
            new DeviceId(UUID.randomUUID()),
            BORIS,
            "sid");

    private static ClientMessage read(String text) {
        return ClientMessage.of(Fields.read(text), ENTRANCE);
    }

    private static Command.Act command(String text) {
        return ((ClientMessage.Give) read(text)).command();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open",
                "pause",
                "resume",
                "end",
                "raiseHand",
                "lowerHand",
                "acceptInvitation",
                "declineInvitation",
                "mute",
                "unmute",
                "stepUp",
                "stepDown",
                "leave",
                "takeSound"
            })
    void aPlainCommandIsGivenByThePersonOfTheSocket(String type) {
        Command.Act command = command("{\"type\":\"" + type + "\",\"id\":1}");
        assertThat(command.by()).isEqualTo(BORIS);
        assertThat(command.getClass().getSimpleName()).isEqualToIgnoringCase(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invite", "withdrawInvitation", "moveToGallery", "silence", "liftSilence"})
    void aCommandAboutSomebodyNamesTheParticipant(String type) {
        Command.Act command = command("{\"type\":\"" + type + "\",\"id\":1,\"participant\":\"" + DANA + "\"}");
        assertThat(((Command.HostActOnOne) command).participant()).isEqualTo(DANA);
        assertThat(command.getClass().getSimpleName()).isEqualToIgnoringCase(type);
    }

    @Test
    void aRemovalSaysWhy() {
        assertThat(command("{\"type\":\"remove\",\"id\":1,\"participant\":\"" + DANA + "\",\"because\":\"Shouting\"}"))
                .isEqualTo(new Command.Remove(BORIS, DANA, "Shouting"));
    }

    @Test
    void anOfferIsAnsweredLater() {
        ClientMessage offer = read("{\"type\":\"offer\",\"id\":4,\"epoch\":3,\"sdp\":\"v=0\\r\\n\"}");
        assertThat(offer).isEqualTo(new ClientMessage.Offer(4, 3, "v=0\r\n"));
        assertThat(offer.isAnsweredLater()).isTrue();
    }

    @Test
    void whoeverAMessageSaysItIsFromItIsFromThePersonOfTheSocket() {
        String message = "{\"type\":\"raiseHand\",\"id\":1,\"by\":\"" + DANA + "\",\"person\":\"" + DANA + "\"}";
        assertThat(command(message).by()).isEqualTo(BORIS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"say\",\"id\":1,\"text\":\"<b onclick='x'>\u202Eolleh \uD83D\uDD6F\uFE0F</b>\"}",
                "{\"type\":\"say\",\"id\":1,\"text\":\"two\\nlines\\tand a tab\"}"
            })
    void whatSomebodyWritesIsTakenAsItIs(String message) {
        assertThat(read(message)).isInstanceOf(ClientMessage.Say.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "null",
                "1",
                "[]",
                "[{\"type\":\"open\",\"id\":1}]",
                "{",
                "{\"type\":\"open\",\"id\":1",
                "{\"type\":\"open\",\"id\":1}}",
                "{\"type\":\"open\",\"id\":1}{\"type\":\"end\",\"id\":2}",
                "{\"type\":\"open\",\"id\":1,}",
                "{'type':'open','id':1}",
                "{\"type\":\"open\",\"type\":\"end\",\"id\":1}",
                "{\"type\":\"open\",\"id\":1,\"more\":{}}",
                "{\"type\":\"open\",\"id\":1,\"more\":[1]}",
                "{\"id\":1}",
                "{\"type\":\"open\"}",
                "{\"type\":\"open\",\"id\":null}",
                "{\"type\":\"open\",\"id\":\"1\"}",
                "{\"type\":\"open\",\"id\":-1}",
                "{\"type\":\"open\",\"id\":1.5}",
                "{\"type\":\"open\",\"id\":1e3}",
                "{\"type\":\"open\",\"id\":1e999999999}",
                "{\"type\":\"open\",\"id\":99999999999999999999}",
                "{\"type\":1,\"id\":1}",
                "{\"type\":null,\"id\":1}",
                "{\"type\":\"\",\"id\":1}",
                "{\"type\":\"OPEN\",\"id\":1}",
                "{\"type\":\"kick\",\"id\":1}",
                "{\"type\":\"enter\",\"id\":1}",
                "{\"type\":\"timePassed\",\"id\":1}",
                "{\"type\":\"invite\",\"id\":1}",
                "{\"type\":\"invite\",\"id\":1,\"participant\":7}",
                "{\"type\":\"invite\",\"id\":1,\"participant\":\"amina\"}",
                "{\"type\":\"invite\",\"id\":1,\"participant\":\"1-1-1-1-1\"}",
                "{\"type\":\"remove\",\"id\":1,\"participant\":\"d0000000-0000-4000-8000-000000000001\"}",
                "{\"type\":\"remove\",\"id\":1,\"participant\":\"d0000000-0000-4000-8000-000000000001\",\"because\":\" \"}",
                "{\"type\":\"offer\",\"id\":1,\"sdp\":\"v=0\"}",
                "{\"type\":\"offer\",\"id\":1,\"epoch\":\"3\",\"sdp\":\"v=0\"}",
                "{\"type\":\"offer\",\"id\":1,\"epoch\":3,\"sdp\":{\"type\":\"offer\"}}",
                "{\"type\":\"say\",\"id\":1}",
                "{\"type\":\"say\",\"id\":1,\"text\":\"\"}",
                "{\"type\":\"say\",\"id\":1,\"text\":\"a zero \\u0000 here\"}",
                "{\"type\":\"say\",\"id\":1,\"text\":\"a bell \\u0007 here\"}",
                "{\"type\":\"say\",\"id\":1,\"text\":\"half a pair \\ud83d\"}",
                "{\"type\":\"say\",\"id\":1,\"text\":true}"
            })
    void whatIsNotInTheProtocolIsMalformed(String message) {
        assertThatThrownBy(() -> read(message))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void bracketsAsDeepAsAMessageIsLongAreMalformedAndNothingWorse() {
        String deep = "{\"type\":\"say\",\"id\":1,\"text\":" + "[".repeat(60_000);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(Refusal.class);
    }

    @Test
    void moreFieldsThanAnyMessageHasAreMalformed() {
        StringBuilder many = new StringBuilder("{\"type\":\"open\",\"id\":1");
        for (int i = 0; i < 5_000; i++) {
            many.append(",\"f").append(i).append("\":0");
        }
        assertThatThrownBy(() -> read(many + "}")).isInstanceOf(Refusal.class);
    }

    @Test
    void aFieldNobodyAsksForIsLeftAlone() {
        assertThat(command("{\"type\":\"open\",\"id\":1,\"more\":\"x\"}")).isInstanceOf(Command.Open.class);
    }

    @Test
    void theIdIsKnownAlsoWhenTheRestIsWrong() {
        assertThat(Fields.read("{\"type\":\"kick\",\"id\":12}").idOrNothing()).isEqualTo(12);
        assertThat(Fields.read("{\"type\":\"kick\",\"id\":\"12\"}").idOrNothing())
                .isNull();
    }
}
