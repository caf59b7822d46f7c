package org.alcove.journeys;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a page's room sounds like: the level of each tone in everything the browser receives, measured on the decoded
 * sound and not on any state the page shows. Levels are in dB of full scale of the strongest bin at the tone.
 *
 * <p>A tone is narrow. When a busy machine cuts another person's sound short, the cut is heard as a click, which is wide:
 * it lifts every bin alike, this tone's too. So a spectrum tells of a tone only where it stands out from its neighbours.
 */
final class Ear {

    /** A tone at or above this is heard; it arrives at -25 to -45, after what a browser does to a microphone. */
    static final double HEARD_DB = -50;

    /** A tone at or below this is not heard by anybody. */
    static final double SILENT_DB = -60;

    /** Remembers each peer connection that the page makes, so that what it receives can be measured. */
    static final String REMEMBER_CONNECTIONS = """
            (() => {
              const Original = window.RTCPeerConnection;
              window.journeyConnections = [];
              window.RTCPeerConnection = class extends Original {
                constructor(...args) { super(...args); window.journeyConnections.push(this); }
              };
            })();
            """;

    /** The loudest of several short spectra, since a spectrum may fall into a pause between two packets. */
    private static final String LISTEN = """
            async ({hertz, millis}) => {
              const context = window.journeyAudio ??= new AudioContext();
              await context.resume();
              const analysers = [];
              for (const connection of window.journeyConnections ?? []) {
                if (connection.connectionState === 'closed') continue;
                for (const receiver of connection.getReceivers()) {
                  if (receiver.track?.kind !== 'audio') continue;
                  const analyser = new AnalyserNode(context, {fftSize: 8192, smoothingTimeConstant: 0, minDecibels: -140});
                  const source = context.createMediaStreamSource(new MediaStream([receiver.track]));
                  source.connect(analyser);
                  analysers.push({analyser, source});
                }
              }
              const loudest = hertz.map(() => -140);
              const until = performance.now() + millis;
              const bins = new Float32Array(4096);
              await new Promise(done => setTimeout(done, 200));
              while (performance.now() < until) {
                for (const {analyser} of analysers) {
                  analyser.getFloatFrequencyData(bins);
                  hertz.forEach((tone, index) => {
                    const at = Math.round(tone * 8192 / context.sampleRate);
                    const level = Math.max(...bins.subarray(at - 2, at + 3));
                    const beside = [...bins.subarray(at - 24, at - 6), ...bins.subarray(at + 7, at + 25)].sort((a, b) => a - b);
                    if (level > beside[beside.length / 2] + 12) loudest[index] = Math.max(loudest[index], level);
                  });
                }
                await new Promise(done => setTimeout(done, 40));
              }
              analysers.forEach(({source}) => source.disconnect());
              return loudest;
            }
            """;

    private final Page page;

    Ear(Page page) {
        this.page = page;
    }

    /** The loudest level of each tone within the next {@code millis}. */
    Map<Tone, Double> listen(int millis, Tone... tones) {
        List<Integer> hertz = Arrays.stream(tones).map(Tone::hertz).toList();
        Object answer = page.evaluate(LISTEN, Map.of("hertz", hertz, "millis", millis));
        List<?> levels = (List<?>) answer;
        Map<Tone, Double> heard = new TreeMap<>(java.util.Comparator.comparing(Tone::hertz));
        for (int i = 0; i < tones.length; i++) {
            heard.put(tones[i], ((Number) levels.get(i)).doubleValue());
        }
        return heard;
    }
}
