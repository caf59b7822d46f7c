package org.alcove.web.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.servlet.ServletException;
import jakarta.validation.ValidationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

    private static final Logger QUIET = Logger.getLogger(Incidents.class.getName());

    @BeforeAll
    static void doNotPrintTheFaultsOfThisTest() {
        QUIET.setLevel(Level.OFF);
    }

    @AfterAll
    static void printFaultsAgain() {
        QUIET.setLevel(null);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasAStatusAndWords(Reason reason) {
        Answer answer = Answers.to(reason);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.reason()).isEqualTo(reason.name());
        assertThat(answer.title()).isNotBlank().doesNotContain("!");
        assertThat(answer.text()).isNotBlank().doesNotContain("!");
    }

    @Test
    void whatIsNotYoursIsAnsweredLikeWhatDoesNotExist() {
        assertThat(Answers.to(Reason.NOT_FOUND).status()).isEqualTo(404);
    }

    @Test
    void aRefusalIsFoundInsideWhatAContainerWrapsAroundIt() {
        Refusal refusal = new Refusal(Reason.NOT_NOW, "the room has ended");
        Throwable wrapped = new ServletException(new EJBException("wrapped", new RuntimeException(refusal)));
        assertThat(Answers.refusalIn(wrapped)).contains(Reason.NOT_NOW);
    }

    @Test
    void aDeniedRoleIsNotAFault() {
        assertThat(Answers.to(new EJBAccessException("host")).status()).isEqualTo(403);
    }

    @Test
    void inputThatFailsItsConstraintsIsMalformed() {
        assertThat(Answers.to(new ValidationException("title")).status()).isEqualTo(400);
    }

    @Test
    void aFaultTellsItsNumberAndNothingElse() {
        Answer answer = Answers.to(new IllegalStateException("the password of the database is x"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.incident()).matches("[0-9a-f]{10}");
        assertThat(answer.problem().toString()).doesNotContain("password").contains(answer.incident());
    }

    @Test
    void aCauseThatLeadsBackToItselfIsAFaultLikeAnyOther() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(Answers.refusalIn(first)).isEmpty();
    }

    @Test
    void aRefusedMessageRepeatsTheIdOnlyWhenThereWasOne() {
        Answer answer = Answers.to(Reason.MALFORMED);
        assertThat(answer.refused(7L).getInt("id")).isEqualTo(7);
        assertThat(answer.refused(null)).doesNotContainKey("id");
    }
}
