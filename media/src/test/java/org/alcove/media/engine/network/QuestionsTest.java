package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** An address that is asked has to answer itself. */
class QuestionsTest {

    private static final InetSocketAddress AMINAS = at(5_001);
    private static final InetSocketAddress SOMEBODY_ELSES = at(5_002);

    private final Questions questions = new Questions(new SecureRandom());

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Test
    void anAnswerCountsOnce() {
        byte[] question = questions.to(AMINAS);

        assertThat(questions.isAnswered(question, AMINAS)).isTrue();
        assertThat(questions.isAnswered(question, AMINAS)).isFalse();
    }

    @Test
    void whatOneAddressWasAskedIsNoAnswerFromAnother() {
        byte[] question = questions.to(AMINAS);
        questions.to(SOMEBODY_ELSES);

        assertThat(questions.isAnswered(question, SOMEBODY_ELSES)).isFalse();
    }

    @Test
    void everyQuestionHasANameOfItsOwn() {
        assertThat(questions.to(AMINAS)).isNotEqualTo(questions.to(AMINAS));
    }

    @Test
    void whatNobodyAskedIsNoAnswer() {
        assertThat(questions.isAnswered(new byte[StunMessage.TRANSACTION_BYTES], AMINAS))
                .isFalse();
    }

    @Test
    void aLateAnswerCountsAndOneThatIsMuchTooLateDoesNot() {
        byte[] forgotten = questions.to(AMINAS);
        byte[] late = questions.to(AMINAS);
        for (int i = 0; i < 15; i++) {
            questions.to(AMINAS);
        }

        assertThat(questions.isAnswered(late, AMINAS)).isTrue();
        assertThat(questions.isAnswered(forgotten, AMINAS)).isFalse();
    }
}
