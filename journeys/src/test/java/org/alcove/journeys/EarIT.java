package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instrument is tested before anything is measured with it. */
class EarIT {

    private static final Tone PLAYED = new Tone(440);
    private static final Tone NOT_PLAYED = new Tone(880);

    /** Two connections within one page, the first of which sends the microphone. */
    private static final String CALL_ONESELF = """
            async () => {
              const here = new RTCPeerConnection(), there = new RTCPeerConnection();
              here.onicecandidate = ({candidate}) => candidate && there.addIceCandidate(candidate);
              there.onicecandidate = ({candidate}) => candidate && here.addIceCandidate(candidate);
              there.ontrack = ({streams}) => { const out = new Audio(); out.srcObject = streams[0]; out.play(); };
              const microphone = await navigator.mediaDevices.getUserMedia(
                  {audio: {echoCancellation: false, noiseSuppression: false, autoGainControl: false}});
              here.addTrack(microphone.getAudioTracks()[0], microphone);
              await here.setLocalDescription();
              await there.setRemoteDescription(here.localDescription);
              await there.setLocalDescription();
              await here.setRemoteDescription(there.localDescription);
            }
            """;

    @Test
    void anEarHearsTheToneThatIsPlayedAndNoOther(@TempDir Path folder) {
        try (Playwright driver = Chromium.driver();
                Chromium browser = Chromium.start(driver, folder, PLAYED, 800, 600, false)) {
            Ear.prepare(browser.context());
            Page page = browser.context().newPage();
            page.route(
                    "http://localhost/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<!doctype html><title>ear</title>")));
            page.navigate("http://localhost/ear");
            page.evaluate(CALL_ONESELF);

            Map<Tone, Double> heard = new Ear(page).listen(2_000, PLAYED, NOT_PLAYED);

            assertThat(heard.get(PLAYED)).isGreaterThan(Ear.HEARD_DB);
            assertThat(heard.get(NOT_PLAYED)).isLessThan(Ear.SILENT_DB);
        }
    }
}
