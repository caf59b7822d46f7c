package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instrument is tested before anything is measured with it. */
class EarIT {

    private static final Tone PLAYED = new Tone(523);
    private static final Tone OTHER = new Tone(733);

    /** Two connections within one page, the first of which sends what {@code window.sound()} gives. */
    private static final String CALL_ONESELF = """
            async () => {
              const here = new RTCPeerConnection(), there = new RTCPeerConnection();
              here.onicecandidate = ({candidate}) => candidate && there.addIceCandidate(candidate);
              there.onicecandidate = ({candidate}) => candidate && here.addIceCandidate(candidate);
              there.ontrack = ({streams}) => { const out = new Audio(); out.srcObject = streams[0]; out.play(); };
              const stream = await window.sound();
              here.addTrack(stream.getAudioTracks()[0], stream);
              await here.setLocalDescription();
              await there.setRemoteDescription(here.localDescription);
              await there.setLocalDescription();
              await here.setRemoteDescription(there.localDescription);
            }
            """;

    private static final String MICROPHONE = """
            window.sound = () => navigator.mediaDevices.getUserMedia(
                {audio: {echoCancellation: false, noiseSuppression: false, autoGainControl: false}});
            """;

    /** The one tone as loud as it comes, cut off and begun again without any fade six times a second. */
    private static final String CUT_SHORT = """
            window.sound = async () => {
              const context = new AudioContext(), out = context.createMediaStreamDestination();
              const tone = new OscillatorNode(context, {frequency: 523}), gate = new GainNode(context, {gain: 0.8});
              for (let i = 0; i < 200; i++) gate.gain.setValueAtTime(i % 2 * 0.8, context.currentTime + i * 0.083);
              tone.connect(gate).connect(out);
              tone.start();
              return out.stream;
            };
            """;

    /** The one tone loud, the other a fortieth as loud. */
    private static final String LOUD_AND_FAINT = """
            window.sound = async () => {
              const context = new AudioContext(), out = context.createMediaStreamDestination();
              for (const [frequency, gain] of [[523, 0.4], [733, 0.01]]) {
                const tone = new OscillatorNode(context, {frequency});
                tone.connect(new GainNode(context, {gain})).connect(out);
                tone.start();
              }
              return out.stream;
            };
            """;

    private final Playwright driver = Chromium.driver();
    private Chromium browser;

    @BeforeEach
    void openBrowser(@TempDir Path folder) {
        browser = Chromium.start(driver, folder, PLAYED, Device.DESKTOP);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        driver.close();
    }

    @Test
    void anEarHearsTheToneThatIsPlayedAndNoOther() {
        Map<Tone, Double> heard = listensTo(MICROPHONE);

        assertThat(heard.get(PLAYED)).isGreaterThan(Ear.HEARD_DB);
        assertThat(heard.get(OTHER)).isLessThan(Ear.SILENT_DB);
    }

    @Test
    void anEarDoesNotTakeTheClicksOfOneToneForAnother() {
        Map<Tone, Double> heard = listensTo(CUT_SHORT);

        assertThat(heard.get(PLAYED)).isGreaterThan(Ear.HEARD_DB);
        assertThat(heard.get(OTHER)).isLessThan(Ear.SILENT_DB);
    }

    @Test
    void anEarHearsAFaintToneBesideALoudOne() {
        Map<Tone, Double> heard = listensTo(LOUD_AND_FAINT);

        assertThat(heard.get(PLAYED)).isGreaterThan(Ear.HEARD_DB);
        assertThat(heard.get(OTHER)).isGreaterThan(Ear.SILENT_DB);
    }

    private Map<Tone, Double> listensTo(String sound) {
        Page page = browser.context().newPage();
        page.route(
                "http://localhost/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>ear</title>")));
        page.navigate("http://localhost/ear");
        page.evaluate(sound);
        page.evaluate(CALL_ONESELF);
        Map<Tone, Double> heard = new Ear(page).listen(3_000, PLAYED, OTHER);
        Hearing.report(heard.toString());
        return heard;
    }
}
