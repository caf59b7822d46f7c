package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alcove.journeys.Hearing.becomesAudible;
import static org.alcove.journeys.Hearing.becomesSilent;
import static org.alcove.journeys.Hearing.doesNotHear;
import static org.alcove.journeys.Hearing.hears;
import static org.alcove.journeys.Hearing.report;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A room from opening to its end, with three browsers and their ears. */
@ExtendWith(StackOfTests.class)
class RoomIT {

    private static final Duration SILENCE_BOUND = Duration.ofSeconds(10);

    private final Stack stack;
    private RoomOfTest room;
    private Person amina;
    private Person moss;
    private Person wren;

    RoomIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void aminaOpensARoomAndTwoMembersListen() {
        room = stack.planRoom("harbour");
        amina = stack.amina();
        moss = stack.moss();
        wren = stack.wren();
        amina.enters(room);
        moss.enters(room).sees("You are waiting. Nobody can hear you.");
        amina.does("open").sees("Everyone can hear you");
        moss.sees("You are listening.");
        wren.enters(room).sees("You are listening.");
    }

    @AfterEach
    void everybodyTakesABreak() {
        stack.everybodyTakesABreak();
    }

    private void mossComesOnStage() {
        moss.does("raiseHand");
        amina.does("invite");
        moss.sees("You are invited to speak").presses("Accept and speak");
    }

    @Test
    void twoOnStageHearEachOtherAndNotThemselvesAndAListenerHearsBoth() {
        hears(moss, amina);
        moss.does("raiseHand").sees("Your hand is raised.");
        amina.does("invite");
        moss.sees("You are invited to speak");

        long pressed = System.nanoTime();
        moss.presses("Accept and speak");
        report("press to sound", becomesAudible(moss, wren, pressed));

        hears(amina, moss);
        hears(moss, amina);
        hears(wren, amina);
        doesNotHear(amina, amina);
        doesNotHear(moss, moss);
        doesNotHear(amina, wren);
        doesNotHear(moss, wren);
    }

    @Test
    void whoMutesThemselvesIsNotHeardAndIsHeardAgainAfterUnmuting() {
        mossComesOnStage();
        hears(wren, moss);

        long muted = System.nanoTime();
        moss.does("mute").sees("You are muted.");
        report("mute", becomesSilent(moss, wren, muted, SILENCE_BOUND));
        doesNotHear(amina, moss);

        long unmuted = System.nanoTime();
        moss.does("unmute").sees("Everyone can hear you");
        report("unmute", becomesAudible(moss, wren, unmuted));
    }

    @Test
    void aSilencedPersonIsHeardByNobodyWhateverTheirBrowserSends() {
        mossComesOnStage();
        hears(wren, moss);

        long silenced = System.nanoTime();
        amina.doesTo(moss, "silence");
        report("silence", becomesSilent(moss, wren, silenced, SILENCE_BOUND));
        moss.sees("A host has silenced you");
        moss.sendsAllTheSame();
        doesNotHear(wren, moss);
        doesNotHear(amina, moss);

        amina.doesTo(moss, "liftSilence");
        moss.sees("You are muted.");
        doesNotHear(wren, moss);
        moss.does("unmute");
        hears(wren, moss);
    }

    /** What a modified page would do: send the microphone although it is not one's turn. */
    @Test
    void whoStepsDownListensAgainAndNobodyHearsThem() {
        mossComesOnStage();
        hears(wren, moss);

        moss.does("stepDown").sees("You are listening.");

        becomesSilent(moss, wren, System.nanoTime(), SILENCE_BOUND);
        hears(moss, amina);
    }

    @Test
    void whoReloadsThePageKeepsTheirNameAndTheirHand() {
        moss.does("raiseHand").sees("Your hand is raised.");

        moss.page().reload();
        moss.presses("Enter the room").sees("Your hand is raised.");

        hears(moss, amina);
    }

    @Test
    void whoGoesBackAndForwardAgainIsStillThemselves() {
        moss.does("raiseHand").sees("Your hand is raised.");

        moss.page().goBack();
        moss.page().goForward();
        moss.presses("Enter the room").sees("Your hand is raised.");

        hears(moss, amina);
        assertThat(amina.page().locator(".gallery").getByText("Moss")).hasCount(1);
    }

    @Test
    void aSecondTabTakesTheSoundAndTheFirstSaysSo() {
        Page first = moss.opensAnotherTab();
        moss.enters(room).sees("You are listening.");

        hears(moss, amina);
        assertThat(first.getByText("The sound of this room is on another device of yours.")
                        .first())
                .isVisible();
    }

    @Test
    void aRemovedPersonDoesNotComeBackFromAnotherTab() {
        mossComesOnStage();
        hears(wren, moss);

        long removed = System.nanoTime();
        amina.removes(moss, "Did not stop when asked to.");
        moss.sees("A host has ended your time in this room.");
        becomesSilent(moss, wren, removed, SILENCE_BOUND);

        Page first = moss.opensAnotherTab();
        moss.enters(room).sees("A host has ended your time in this room.");
        doesNotHear(wren, moss);
        first.reload();
        moss.page().reload();
        moss.presses("Enter the room").sees("A host has ended your time in this room.");
    }

    @Test
    void whenTheHostEndsTheRoomEverybodyIsToldKindlyAndNothingIsHeard() {
        hears(wren, amina);

        amina.endsForAll().sees("This room has ended.");

        wren.sees("This room has ended.");
        doesNotHear(wren, amina);
        moss.goesTo(room.path()).sees("This room has ended.");
    }
}
