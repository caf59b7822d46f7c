package org.alcove.journeys;

import static org.alcove.journeys.Hearing.becomesAudible;
import static org.alcove.journeys.Hearing.becomesSilent;
import static org.alcove.journeys.Hearing.hears;
import static org.alcove.journeys.Hearing.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Half a minute without a network, as in a tunnel: socket and sound are both dead, and nobody is told. Whoever comes out
 * of it is who they were, where they were, and heard again, without doing anything.
 */
@ExtendWith(StackOfTests.class)
class NetworkGoneIT {

    private static final Duration TUNNEL = Duration.ofSeconds(30);
    private static final Duration BACK = Duration.ofSeconds(15);

    private final Stack stack;
    private final Network network;

    NetworkGoneIT(Stack stack) {
        this.stack = stack;
        this.network = stack.network();
    }

    @AfterEach
    void everybodyGoesHome() {
        network.close();
        stack.everybodyGoesHome();
    }

    @Test
    void whoeverSpeaksIsHeardAgainUnderTheirNameAndAtTheirPlaceInChromiumAndInFirefox() throws InterruptedException {
        RoomOfTest room = stack.planRoom("harbour");
        Person amina = stack.amina();
        amina.enters(room).does("open").sees("Everyone can hear you");
        Person moss = stack.moss(Device.DESKTOP.behind(network));
        moss.enters(room).sees("You are listening.").does("raiseHand");
        amina.does("invite");
        moss.presses("Accept and speak").sees("Everyone can hear you");
        Firefox wren = stack.wrenWithFirefox(Device.DESKTOP.behind(network));
        wren.goesTo(stack.address() + room.path()).presses("Enter the room");
        wren.sees("You are listening.").does("raiseHand");
        amina.does("invite");
        wren.presses("Accept and speak").sees("Everyone can hear you");
        List<Attendee> travellers = List.of(moss, wren);
        travellers.forEach(each -> hears(amina, each));
        hears(moss, wren);
        hears(wren, moss);

        long cut = System.nanoTime();
        network.cut();
        travellers.forEach(each -> report("network cut, not heard after", becomesSilent(each, amina, cut, TUNNEL)));
        moss.sees("You have lost the connection.").keepsScreenshot("network-gone");
        wren.sees("You have lost the connection.");
        amina.sees("connection lost");
        TimeUnit.NANOSECONDS.sleep(cut + TUNNEL.toNanos() - System.nanoTime());
        moss.sees("so we have muted you");
        wren.sees("so we have muted you");

        long mended = System.nanoTime();
        network.mend();
        for (Attendee each : travellers) {
            Duration took = becomesAudible(each, amina, mended);
            report("network back, heard after", took);
            assertThat(took).isLessThan(BACK);
        }
        hears(moss, wren);
        hears(wren, moss);
        moss.sees("Everyone can hear you").keepsScreenshot("network-back");
        wren.sees("Everyone can hear you");
        amina.seesOnStage("Moss").seesOnStage("Wren");
    }
}
