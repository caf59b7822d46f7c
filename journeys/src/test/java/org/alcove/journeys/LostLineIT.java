package org.alcove.journeys;

import static org.alcove.journeys.Hearing.becomesSilent;
import static org.alcove.journeys.Hearing.doesNotHear;
import static org.alcove.journeys.Hearing.hears;
import static org.alcove.journeys.Hearing.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever wants to be quiet, or gone, needs nobody's word for it: also not while the socket is dead and the sound flows. */
@ExtendWith(StackOfTests.class)
class LostLineIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final Stack stack;
    private Person moss;
    private Person wren;

    LostLineIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void mossSpeaksAndWrenListens() {
        RoomOfTest room = stack.planRoom("harbour");
        Person amina = stack.amina();
        moss = stack.moss();
        wren = stack.wren();
        DeadLine.prepare(moss.browser().context());
        amina.enters(room).does("open").sees("Everyone can hear you");
        moss.enters(room).sees("You are listening.").does("raiseHand");
        wren.enters(room).sees("You are listening.");
        amina.does("invite");
        moss.presses("Accept and speak").sees("Everyone can hear you");
        hears(wren, moss);
    }

    @AfterEach
    void everybodyTakesABreak() {
        stack.everybodyTakesABreak();
    }

    @Test
    void whoeverPressesMuteIntoADeadSocketIsSilentAndStaysSoWhenThePageIsBack() {
        DeadLine.begin(moss.page());
        hears(wren, moss);

        long pressed = System.nanoTime();
        moss.does("mute").sees("Muting");
        report("muted into a dead socket, silent after", becomesSilent(moss, wren, pressed, AT_ONCE));

        DeadLine.end(moss.page());
        moss.sees("You are muted.");
        doesNotHear(wren, moss);
        moss.does("unmute").sees("Everyone can hear you");
        hears(wren, moss);
    }

    @Test
    void whoeverLeavesWithADeadSocketIsGoneAtOnce() {
        DeadLine.begin(moss.page());
        hears(wren, moss);

        long left = System.nanoTime();
        moss.does("leave").sees("You have left the room.");
        assertThat(Duration.ofNanos(System.nanoTime() - left)).isLessThan(AT_ONCE);
        report("left with a dead socket, silent after", becomesSilent(moss, wren, left, AT_ONCE));
    }
}
