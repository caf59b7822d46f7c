package org.alcove.bench.browsers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Hears in a page when a sound begins, in milliseconds of this machine's clock: at the mouth, which is what the page's
 * microphone gives it, and at the ear, which is what it receives. Both ends are measured by the same code, so that what
 * it adds itself is the same on both sides of a difference. Remembers what the page did meanwhile, too.
 */
final class Instrument {

    /**
     * Where the sound of a page passes. The audio's own clock counts samples; the least by which the wall clock is ahead
     * of it is how the two belong together, since a block that is worked on late only ever adds to that.
     */
    private static final String ONSETS = """
            registerProcessor('onsets', class extends AudioWorkletProcessor {
              #ahead = Infinity;
              #aheadBefore = Infinity;
              #blocks = 0;
              #quiet = 0;
              process([[samples]]) {
                this.#ahead = Math.min(this.#ahead, Date.now() - currentTime * 1000);
                const ahead = Math.min(this.#ahead, this.#aheadBefore);
                for (let i = 0; i < 128; i++) {
                  const loud = samples !== undefined && Math.abs(samples[i]) >= LOUD;
                  if (loud && this.#quiet >= 0.15 * sampleRate)
                    this.port.postMessage(ahead + (currentFrame + i) / sampleRate * 1000);
                  this.#quiet = loud ? 0 : this.#quiet + 1;
                }
                if (++this.#blocks % 375) return true;
                this.#aheadBefore = this.#ahead;
                this.#ahead = Infinity;
                if (this.#blocks === 375) this.port.postMessage('ready');
                return true;
              }
            });
            """.replace("LOUD", "0.02");

    private static final String REMEMBER = """
            (() => {
              const bench = window.bench = {mouth: [], ear: [], marks: [], connections: [], pressed: 0};
              const mark = name => bench.marks.push([name, performance.timeOrigin + performance.now()]);
              window.addEventListener('click', ({timeStamp}) => {
                bench.pressed = performance.timeOrigin + timeStamp;
                bench.marks.length = 0;
              }, true);

              const nodes = {};
              const early = [];
              const listenTo = (end, track) => {
                if (!nodes[end]) return early.push([end, track]);
                nodes[end].context.createMediaStreamSource(new MediaStream([track])).connect(nodes[end]);
              };
              const node = (context, end) => new Promise(ready => {
                const made = new AudioWorkletNode(context, 'onsets', {channelCount: 1, channelCountMode: 'explicit'});
                made.port.onmessage = ({data}) => data === 'ready' ? ready() : bench[end].push(data);
                made.connect(context.destination);
                nodes[end] = made;
              });
              bench.listen = async onsets => {
                const context = new AudioContext();
                await context.resume();
                await context.audioWorklet.addModule(URL.createObjectURL(new Blob([onsets], {type: 'text/javascript'})));
                const ready = [node(context, 'mouth'), node(context, 'ear')];
                for (const [end, track] of early.splice(0)) listenTo(end, track);
                await Promise.all(ready);
              };

              const devices = navigator.mediaDevices;
              const ask = devices?.getUserMedia.bind(devices);
              if (ask) devices.getUserMedia = async wishes => {
                const stream = await ask(wishes);
                listenTo('mouth', stream.getAudioTracks()[0]);
                return stream;
              };

              const Connection = window.RTCPeerConnection;
              window.RTCPeerConnection = class extends Connection {
                constructor(...how) {
                  super(...how);
                  bench.connections.push(this);
                  mark('connection');
                  this.addEventListener('track', ({track}) => listenTo('ear', track));
                  for (const [type, state] of [['connectionstatechange', 'connectionState'],
                      ['icegatheringstatechange', 'iceGatheringState'], ['iceconnectionstatechange', 'iceConnectionState']])
                    this.addEventListener(type, () => mark(`${state} ${this[state]}`));
                }
                async setLocalDescription(...what) {
                  await super.setLocalDescription(...what);
                  mark('local description');
                }
                async setRemoteDescription(...what) {
                  mark('answer');
                  await super.setRemoteDescription(...what);
                  mark('remote description');
                }
              };

              const Socket = window.WebSocket;
              window.WebSocket = class extends Socket {
                constructor(...how) {
                  super(...how);
                  mark('socket');
                  this.addEventListener('open', () => mark('socket open'));
                  this.addEventListener('message', ({data}) => mark(`heard ${JSON.parse(data).type}`));
                }
                send(data) {
                  mark(`gave ${JSON.parse(data).type}`);
                  super.send(data);
                }
              };
            })();
            """;

    /** What every packet's sound has waited in the browser since the page connected, on average. */
    private static final String JITTER_BUFFER = """
            async () => {
              for (const connection of window.bench.connections) {
                if (connection.connectionState !== 'connected') continue;
                for (const each of (await connection.getStats()).values())
                  if (each.type === 'inbound-rtp') return 1000 * each.jitterBufferDelay / each.jitterBufferEmittedCount;
              }
              return 0;
            }
            """;

    private final Page page;

    private Instrument(Page page) {
        this.page = page;
    }

    /** To be called before the page is opened: from then on it forgets with every page that is opened in its place. */
    static Instrument in(Page page) {
        JsonObject bypass = new JsonObject();
        bypass.addProperty("enabled", true);
        page.context().newCDPSession(page).send("Page.setBypassCSP", bypass);
        page.context().addInitScript(REMEMBER);
        return new Instrument(page);
    }

    /** Begins to listen, and has its clock when this returns. The page must have been clicked in: it plays sound. */
    void listen() {
        page.evaluate("onsets => window.bench.listen(onsets)", ONSETS);
    }

    /** When each sound began that the microphone gave. */
    List<Double> mouth() {
        return numbers("window.bench.mouth");
    }

    /** When each sound began that was received. */
    List<Double> ear() {
        return numbers("window.bench.ear");
    }

    /** When something was clicked last. */
    double pressed() {
        return number("window.bench.pressed");
    }

    /** What was heard or pressed until now is of no interest. */
    void forget() {
        page.evaluate("Object.assign(window.bench, {mouth: [], ear: []})");
    }

    /** What the page did since the last click, and how many milliseconds after it. */
    JsonArray marks() {
        Object marks = page.evaluate("""
                JSON.stringify(window.bench.marks.map(([what, when]) => ({[what]: Math.round(when - window.bench.pressed)})))
                """);
        return JsonParser.parseString((String) marks).getAsJsonArray();
    }

    double jitterBufferMillis() {
        return number(JITTER_BUFFER);
    }

    private double number(String expression) {
        return millis(page.evaluate(expression));
    }

    private List<Double> numbers(String expression) {
        return ((List<?>) page.evaluate(expression))
                .stream().map(Instrument::millis).toList();
    }

    private static double millis(Object number) {
        return ((Number) number).doubleValue();
    }
}
