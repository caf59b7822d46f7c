package org.alcove.media.engine.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a session remembers of its answers, and what it has to forget. */
class SessionTest {

    private final Session session = new Session("amina");

    private static JsonObject answer(int id, int length) {
        return Reply.result(new JsonPrimitive(id), Reply.value(new Session("amina"), text(length)));
    }

    private static JsonPrimitive text(int length) {
        return new JsonPrimitive("x".repeat(length));
    }

    private void remember(int id, int length) {
        session.remember(Integer.toString(id), answer(id, length));
    }

    @Test
    void anAnswerIsRememberedAsItWas() {
        JsonObject nothing = Reply.result(new JsonPrimitive(2), null);
        remember(1, 10);
        session.remember("2", nothing);

        assertThat(session.earlierAnswer("1")).isEqualTo(answer(1, 10));
        assertThat(session.earlierAnswer("2")).isEqualTo(nothing);
        assertThat(session.earlierAnswer("3")).isNull();
    }

    @Test
    void noMoreThanTheNewestAreRemembered() {
        for (int i = 0; i <= Session.REMEMBERED_ANSWERS; i++) {
            remember(i, 10);
        }

        assertThat(session.earlierAnswer("0")).isNull();
        assertThat(session.earlierAnswer("1")).isNotNull();
    }

    @Test
    void noMoreThanSoManyBytesAreRemembered() {
        for (int i = 0; i < 100; i++) {
            remember(i, 60_000);
            assertThat(session.rememberedBytes()).isBetween(60_000, Session.REMEMBERED_BYTES);
        }

        assertThat(session.earlierAnswer("99")).isEqualTo(answer(99, 60_000));
        assertThat(session.earlierAnswer("96")).isNotNull();
        assertThat(session.earlierAnswer("95")).isNull();
    }

    /** It is not done twice, and pushes nothing else out. */
    @Test
    void ofAnAnswerTooLongForThatItIsRememberedThatTheRequestWasDone() {
        remember(1, 10);
        remember(2, Session.REMEMBERED_BYTES);

        JsonObject again = Objects.requireNonNull(session.earlierAnswer("2"));
        assertThat(again.get("id").getAsInt()).isEqualTo(2);
        assertThat(again.getAsJsonObject("error").get("code").getAsInt()).isEqualTo(40009);
        assertThat(session.earlierAnswer("1")).isNotNull();
        assertThat(session.rememberedBytes()).isLessThan(1_000);
    }

    @Test
    void aCharacterOfManyBytesCountsAsThem() {
        session.remember("1", Reply.result(new JsonPrimitive(1), new JsonPrimitive("\u20ac".repeat(1_000))));

        assertThat(session.rememberedBytes()).isGreaterThan(3_000);
    }
}
