package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alcove.journeys.Hearing.doesNotHear;
import static org.alcove.journeys.Hearing.hears;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who only listens is never asked for a microphone, and needs none. */
@ExtendWith(StackOfTests.class)
class ListenerIT {

    private final Stack stack;
    private Person amina;
    private RoomOfTest room;

    ListenerIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void aminaOpensARoom() {
        room = stack.planRoom("harbour");
        amina = stack.amina();
        amina.enters(room).does("open").sees("Everyone can hear you");
    }

    @AfterEach
    void everybodyTakesABreak() {
        stack.everybodyTakesABreak();
    }

    @Test
    void whoseBrowserWasNeverAskedForTheMicrophoneHearsAndIsToldNothingOfIt() {
        Person wren = stack.wren(Device.DESKTOP.with(Microphone.NEVER_ASKED_FOR));
        listens(wren, "prompt");
    }

    @Test
    void whoseBrowserDeniesTheMicrophoneHearsAndIsToldSoWhenTheyWantToSpeakAndNotBefore() {
        Person wren = stack.wren(Device.DESKTOP.with(Microphone.DENIED));
        listens(wren, "denied");

        wren.does("raiseHand");
        amina.does("invite");
        wren.presses("Accept and speak").sees("Your browser does not let us use the microphone.");
        wren.keepsScreenshot("microphone-denied");
        hears(wren, amina);
        doesNotHear(amina, wren);
    }

    private void listens(Person wren, String permission) {
        wren.enters(room).sees("You are listening.");
        org.assertj.core.api.Assertions.assertThat(wren.microphonePermission()).isEqualTo(permission);
        hears(wren, amina);
        assertThat(wren.page().locator(".room .note")).hasCount(0);
        assertThat(wren.page().locator("alcove-room").getByText("microphone")).hasCount(0);
    }
}
