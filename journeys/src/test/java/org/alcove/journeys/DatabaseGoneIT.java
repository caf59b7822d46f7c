package org.alcove.journeys;

import static org.alcove.journeys.Hearing.becomesAudible;
import static org.alcove.journeys.Hearing.becomesSilent;
import static org.alcove.journeys.Hearing.doesNotHear;
import static org.alcove.journeys.Hearing.hears;
import static org.alcove.journeys.Hearing.report;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that cannot reach the database does not know who may be heard: then nobody is, until it is back. */
@ExtendWith(StackOfTests.class)
class DatabaseGoneIT {

    private static final Duration PROMISE = Duration.ofSeconds(21);
    private static final Duration LONGER_THAN_THE_GRACE = Duration.ofSeconds(30);

    private final Stack stack;
    private Person amina;
    private Person moss;
    private Person wren;
    private List<ProcessHandle> frozen = List.of();

    DatabaseGoneIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyTakesABreak() {
        Signals.thaw(frozen);
        stack.everybodyTakesABreak();
    }

    @BeforeEach
    void aminaLeadsAndMossSpeaks() {
        RoomOfTest room = stack.planRoom("harbour");
        amina = stack.amina();
        moss = stack.moss();
        wren = stack.wren();
        amina.enters(room).does("open").sees("Everyone can hear you");
        moss.enters(room).sees("You are listening.").does("raiseHand");
        wren.enters(room).sees("You are listening.");
        amina.does("invite");
        moss.presses("Accept and speak");
        hears(wren, moss);
    }

    @Test
    void whileTheDatabaseDoesNotAnswerMembersAreNotHeardAndAfterwardsTheRoomGoesOnByItself() {
        long gone = System.nanoTime();
        frozen = stack.databaseProcesses();
        Signals.freeze(frozen);
        report("database frozen, silent after", becomesSilent(moss, wren, gone, PROMISE));

        Signals.thaw(frozen);
        long back = System.nanoTime();
        report("heard again after", becomesAudible(moss, wren, back));
        hears(wren, amina);
    }

    @Test
    void aDatabaseThatIsGoneForLongerThanTheGraceLeavesTheRoomSilentAndThenLetsItGoOn() {
        frozen = stack.databaseProcesses();
        long gone = System.nanoTime();
        Signals.freeze(frozen);
        becomesSilent(moss, wren, gone, PROMISE);
        while (System.nanoTime() - gone < LONGER_THAN_THE_GRACE.toNanos()) {
            doesNotHear(wren, moss);
        }

        Signals.thaw(frozen);
        long back = System.nanoTime();
        report("heard again after a long while", becomesAudible(amina, wren, back));
        wren.keepsScreenshot("database-back");
    }
}
