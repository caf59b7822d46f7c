package org.alcove.journeys;

import static org.alcove.journeys.Hearing.becomesAudible;
import static org.alcove.journeys.Hearing.becomesSilent;
import static org.alcove.journeys.Hearing.hears;
import static org.alcove.journeys.Hearing.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    private Person amina;
    private Person wren;
    private RoomOfTest room;

    NetworkGoneIT(Stack stack) {
        this.stack = stack;
        this.network = stack.network();
    }

    @BeforeEach
    void aminaOpensARoomAndWrenListens() {
        room = stack.planRoom("harbour");
        amina = stack.amina();
        amina.enters(room).does("open").sees("Everyone can hear you");
        wren = stack.wren();
        wren.enters(room).sees("You are listening.");
    }

    @AfterEach
    void everybodyGoesHome() {
        network.close();
        stack.everybodyGoesHome();
    }

    @Test
    void whoSpeaksWithChromiumIsHeardAgainUnderTheirNameAndAtTheirPlace() throws InterruptedException {
        Person moss = stack.moss(Device.DESKTOP.behind(network));
        moss.enters(room).sees("You are listening.").does("raiseHand");
        amina.does("invite");
        moss.presses("Accept and speak").sees("Everyone can hear you");
        hears(wren, moss);
        hears(moss, amina);

        long cut = System.nanoTime();
        network.cut();
        report("network cut, not heard after", becomesSilent(moss, wren, cut, TUNNEL));
        moss.sees("You have lost the connection.").keepsScreenshot("network-gone");
        wren.sees("connection lost");
        awaitEndOfTunnel(cut);
        moss.sees("so we have muted you");

        long mended = System.nanoTime();
        network.mend();
        isBack(moss, mended);
        moss.sees("Everyone can hear you").keepsScreenshot("network-back");
    }

    @Test
    void whoSpeaksWithFirefoxIsHeardAgainUnderTheirNameAndAtTheirPlace() throws InterruptedException {
        Firefox moss = stack.mossWithFirefox(Device.DESKTOP.behind(network));
        moss.goesTo(stack.address() + room.path()).presses("Enter the room");
        moss.sees("You are listening.").does("raiseHand");
        amina.does("invite");
        moss.presses("Accept and speak").sees("Everyone can hear you");
        hears(wren, moss);
        hears(moss, amina);

        long cut = System.nanoTime();
        network.cut();
        report("network cut, not heard after", becomesSilent(moss, wren, cut, TUNNEL));
        moss.sees("You have lost the connection.");
        awaitEndOfTunnel(cut);

        long mended = System.nanoTime();
        network.mend();
        isBack(moss, mended);
        moss.sees("Everyone can hear you");
    }

    private static void awaitEndOfTunnel(long cut) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(cut + TUNNEL.toNanos() - System.nanoTime());
    }

    private void isBack(Attendee moss, long mended) {
        Duration heard = becomesAudible(moss, wren, mended);
        report("network back, heard after", heard);
        report("network back, hears after", becomesAudible(amina, moss, mended));
        assertThat(heard).isLessThan(BACK);
        wren.seesOnStage("Moss");
    }
}
