package org.alcove.journeys;

import static org.alcove.journeys.Hearing.becomesSilent;
import static org.alcove.journeys.Hearing.doesNotHear;
import static org.alcove.journeys.Hearing.hears;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A room that people come to with different browsers: what is heard is measured in each of them. Firefox is always allowed
 * a microphone here, had or not: without that it offers the address of the machine's default route alone, and pairs no
 * such address with one of loopback.
 */
@ExtendWith(StackOfTests.class)
class FirefoxIT {

    private static final Duration BOUND = Duration.ofSeconds(15);

    private final Stack stack;
    private RoomOfTest room;
    private Person amina;

    FirefoxIT(Stack stack) {
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
    void whoComesWithFirefoxHearsIsHeardMutesAndReloads() {
        Person wren = stack.wren();
        wren.enters(room).sees("You are listening.");
        Firefox moss = stack.mossWithFirefox(Device.DESKTOP);
        enters(moss).sees("You are listening.");
        hears(moss, amina);

        moss.does("raiseHand").sees("Your hand is raised.");
        amina.does("invite");
        moss.presses("Accept and speak").sees("Everyone can hear you");
        hears(wren, moss);
        hears(amina, moss);
        doesNotHear(moss, moss);

        moss.does("mute").sees("You are muted.");
        becomesSilent(moss, wren, System.nanoTime(), BOUND);
        moss.does("unmute").sees("Everyone can hear you");
        hears(wren, moss);

        moss.reloads().presses("Enter the room").sees("your microphone is off").presses("Turn on my microphone");
        moss.sees("Everyone can hear you");
        hears(wren, moss);
        hears(moss, amina);
    }

    @Test
    void whoHasNoMicrophoneListensAllTheSame() {
        Firefox moss = stack.mossWithFirefox(Device.DESKTOP.with(Microphone.MISSING));
        enters(moss).sees("You are listening.");
        hears(moss, amina);

        moss.does("raiseHand").sees("Your hand is raised.");
        amina.does("invite");
        moss.presses("Accept and speak").sees("microphone");
        moss.keepsScreenshot("firefox-no-microphone");
        hears(moss, amina);
        doesNotHear(amina, moss);
    }

    private Firefox enters(Firefox person) {
        person.goesTo(stack.address() + room.path());
        return person.presses("Enter the room");
    }
}
