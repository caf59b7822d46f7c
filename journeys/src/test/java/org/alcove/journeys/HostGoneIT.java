package org.alcove.journeys;

import static org.alcove.journeys.Hearing.becomesSilent;
import static org.alcove.journeys.Hearing.hears;
import static org.alcove.journeys.Hearing.report;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise 1: no host, no room. Counted on the sound, from the host's last sign of life. */
@ExtendWith(StackOfTests.class)
class HostGoneIT {

    private static final Duration PROMISE = Duration.ofSeconds(21);

    private final Stack stack;
    private Person amina;
    private Person moss;
    private Person wren;
    private RoomOfTest room;

    HostGoneIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void aminaLeadsAndMossSpeaks() {
        room = stack.planRoom("harbour");
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

    @AfterEach
    void everybodyTakesABreak() {
        stack.everybodyTakesABreak();
    }

    @Test
    void afterTheHostsBrowserIsKilledNobodyIsHeardWithin21SecondsAndTheRoomGoesOnWhenSheIsBack() {
        long gone = System.nanoTime();
        amina.browser().kill();

        report("host killed, silent after", becomesSilent(moss, wren, gone, PROMISE));
        wren.sees("We have paused the room because");

        Person back = stack.amina();
        back.enters(room).sees("your microphone is off").does("microphone").sees("Everyone can hear you");
        hears(wren, back);
        moss.sees("You are muted.").does("unmute");
        hears(wren, moss);
    }

    @Test
    void aHostWhoseBrowserOnlyFallsSilentIsMissedToo() {
        long gone = System.nanoTime();
        amina.browser().freeze();

        report("host frozen, silent after", becomesSilent(moss, wren, gone, PROMISE));
        amina.browser().kill();
    }
}
