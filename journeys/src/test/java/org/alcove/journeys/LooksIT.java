package org.alcove.journeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page and state, on a phone and on a desktop, light and dark: kept as pictures, and without a barrier. */
@ExtendWith(StackOfTests.class)
class LooksIT {

    private final Stack stack;

    LooksIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @Test
    void everyPageAndStateIsFitToBeSeen() {
        Look look = new Look(stack);
        RoomOfTest room = stack.planRoom("harbour");
        Person amina = look.arrives("amina", "Amina", 523);
        Person moss = look.arrives("boris", "Moss", 733);

        moss.goesTo("/");
        look.at(moss, "landing");
        moss.goesTo("/help");
        look.at(moss, "help");
        moss.page().navigate(stack.address() + "/o/harbour/");
        look.at(moss, "sign-in");
        moss.goesTo("/o/harbour/");
        look.at(moss, "home");
        moss.goesTo("/o/nowhere/");
        look.at(moss, "not-found");
        moss.goesTo(room.path());
        look.at(moss, "before-the-door");
        moss.presses("Enter the room").sees("You are waiting. Nobody can hear you.");
        look.at(moss, "waiting");
        amina.enters(room).sees("The doors are open.");
        look.at(amina, "host-doors-open");

        amina.does("open").sees("Everyone can hear you");
        moss.sees("You are listening.");
        look.at(moss, "gallery");
        moss.does("raiseHand").sees("Your hand is raised.");
        look.at(moss, "hand-raised");
        amina.sees("Moss");
        look.at(amina, "host-hands");
        amina.does("invite");
        moss.sees("You are invited to speak");
        look.at(moss, "invited");
        moss.presses("Accept and speak").sees("Everyone can hear you");
        look.at(moss, "stage");
        moss.does("mute").sees("You are muted.");
        look.at(moss, "muted");
        amina.page().getByTitle("What you can do for Moss").first().click();
        look.at(amina, "host-one-person");
        amina.page().keyboard().press("Escape");
        amina.doesTo(moss, "silence");
        moss.sees("A host has silenced you");
        look.at(moss, "silenced");

        amina.does("pause");
        moss.sees("A host has paused the room.");
        look.at(moss, "held");
        look.at(amina, "host-held");
        amina.does("resume").sees("Everyone can hear you");
        moss.browser().context().setOffline(true);
        amina.doesTo(moss, "remove");
        look.at(amina, "host-remove");
        amina.page().keyboard().press("Escape");
        moss.browser().context().setOffline(false);
        moss.sees("A host has silenced you");
        amina.removes(moss, "Did not stop when asked to.");
        moss.sees("A host has ended your time in this room.");
        look.at(moss, "removed");
        amina.endsForAll().sees("This room has ended.");
        look.at(amina, "ended");

        look.hasNoBarrier();
    }
}
