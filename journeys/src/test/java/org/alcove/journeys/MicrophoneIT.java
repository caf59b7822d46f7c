package org.alcove.journeys;

import static org.alcove.journeys.Hearing.becomesAudible;
import static org.alcove.journeys.Hearing.becomesSilent;
import static org.alcove.journeys.Hearing.doesNotHear;
import static org.alcove.journeys.Hearing.hears;
import static org.alcove.journeys.Hearing.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Headsets are plugged in and pulled out while somebody speaks. */
@ExtendWith(StackOfTests.class)
class MicrophoneIT {

    private static final Duration SILENT = Duration.ofSeconds(10);

    private static final String ANOTHER = "We use another one of this device now.";

    /** As when a headset is plugged in. The browser has several microphones, and a page cannot change which it prefers. */
    private static final String PREFER_THE_NEXT = """
            async () => {
              const devices = navigator.mediaDevices;
              const [, ...others] = await devices.enumerateDevices();
              const open = devices.getUserMedia.bind(devices);
              devices.enumerateDevices = async () => others;
              devices.getUserMedia = () => open({audio: {deviceId: {exact: others[0].deviceId}}});
              devices.dispatchEvent(new Event('devicechange'));
            }
            """;

    private static final String LINES = """
            () => window.journeyConnections.map(each => each.connectionState)
            """;

    private static final String MICROPHONE = """
            () => window.journeyConnections.at(-1).getSenders()[0].track.label
            """;

    private final Stack stack;
    private Person amina;
    private Person moss;
    private Person wren;

    MicrophoneIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void mossSpeaksAndWrenListens() {
        RoomOfTest room = stack.planRoom("harbour");
        amina = stack.amina();
        moss = stack.moss();
        wren = stack.wren();
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
    void anotherOneTakesItsPlaceOnTheSameLineAndIsAsQuietAsTheLastOne() {
        Object first = moss.page().evaluate(MICROPHONE);
        moss.does("mute").sees("You are muted.");

        moss.page().evaluate(PREFER_THE_NEXT);
        moss.sees(ANOTHER).keepsScreenshot("microphone-another");
        assertThat(moss.page().evaluate(MICROPHONE)).isNotEqualTo(first);
        doesNotHear(wren, moss);
        moss.does("unmute").sees("Everyone can hear you");
        hears(wren, moss);

        long gone = System.nanoTime();
        moss.browser().losesItsMicrophone();
        moss.sees(ANOTHER);
        report("microphone gone, heard by another after", becomesAudible(moss, wren, gone));
        moss.sees("Everyone can hear you");
        assertThat(moss.page().evaluate(LINES)).isEqualTo(List.of("connected"));
    }

    @Test
    void whoseBrowserTakesItBackIsToldAndListensAndTurnsItOnAgainOnTheSameLine() {
        long taken = System.nanoTime();
        moss.browser().context().clearPermissions();
        moss.browser().context().grantPermissions(List.of("geolocation")); // whatever is not granted is denied
        moss.sees("Your microphone is gone, or your browser has taken it back. Nobody can hear you.");
        moss.sees("You are on stage, but your microphone is off.").keepsScreenshot("microphone-withdrawn");
        report("microphone taken back, silent after", becomesSilent(moss, wren, taken, SILENT));
        hears(moss, amina);

        moss.browser().context().grantPermissions(List.of("microphone"));
        moss.does("microphone").sees("Everyone can hear you");
        hears(wren, moss);
        assertThat(moss.page().evaluate(LINES)).isEqualTo(List.of("connected"));
    }
}
