// Keeps this device's sound the way the state says: one link for the epoch and device that are meant, made again when it fails.
import { AudioLink } from "./audio-link.js";
import { commands } from "./commands.js";
import { Microphone } from "./microphone.js";
import { lineWanted, mayBeHeard, you } from "./selectors.js";
import { Silence } from "./silence.js";

const pausesMs = [500, 1000, 2000, 4000, 8000, 15000];

export class Sound {
  #give;
  #tell;
  #player = new Audio();
  #microphone;
  #silence = new Silence();
  #link = null;
  #spare = null; // prepared while the socket opens, for the line that is probably wanted then
  #wanted = null; // {epoch, device} of the line there should be
  #told = "none";
  #attempts = 0;
  #again = null;

  constructor(give, tell) {
    this.#give = give;
    this.#tell = tell;
    this.#player.autoplay = true;
    this.#microphone = new Microphone(
      (microphone) => this.#tell({ type: "microphone", microphone }),
      (track) => this.#carry(track),
    );
  }

  /** Called after every change of the state. While the socket is gone, what is connected stays connected. */
  follow(state) {
    this.#microphone.audible(mayBeHeard(state));
    if (state.phase === "over") return this.close();
    if (state.connection === "connecting") this.#prepare();
    else if (!lineWanted(state)) this.#takeSpare()?.close();
    if (state.connection !== "open") return;
    const wanted = lineWanted(state);
    if (wanted?.epoch === this.#wanted?.epoch && wanted?.device === this.#wanted?.device) return;
    this.#wanted = wanted;
    this.#attempts = 0;
    if (wanted) this.#connect();
    else this.#disconnect("none");
    if (!you(state).soundHere) this.#microphone.release();
  }

  /** In a tap: asks for the microphone and lets the line carry it. Resolves to whether there is one. */
  useMicrophone() {
    return this.#microphone.ask();
  }

  /** In a tap: a browser that would not play by itself does now. */
  async hear() {
    try {
      await this.#player.play();
      this.#tell({ type: "playback", playback: "playing" });
    } catch ({ name }) {
      if (name === "NotAllowedError") this.#tell({ type: "playback", playback: "blocked" });
    }
  }

  /** Silence first, then everything down. */
  close() {
    this.#microphone.audible(false);
    this.#microphone.release();
    this.#silence.close();
    this.#wanted = null;
    this.#takeSpare()?.close();
    this.#disconnect("none");
  }

  #prepare() {
    this.#spare ??= this.#newLink();
    this.#spare.prepare().catch(() => {}); // whoever connects it hears of it again
  }

  #takeSpare() {
    const spare = this.#spare;
    this.#spare = null;
    return spare;
  }

  #newLink() {
    const link = new AudioLink(
      (told) => this.#linkIs(link, told),
      (stream) => this.#play(link, stream),
    );
    return link;
  }

  async #connect() {
    this.#disconnect("connecting");
    const { epoch } = this.#wanted;
    const link = this.#takeSpare() ?? this.#newLink();
    this.#link = link;
    try {
      await link.connect(this.#microphone.track, async (sdp) => (await this.#give(commands.offer(epoch, sdp))).sdp);
    } catch {
      this.#linkIs(link, "failed");
    }
  }

  #linkIs(link, told) {
    if (link !== this.#link) return;
    this.#tellLink(told);
    if (told === "connected") this.#attempts = 0;
    else this.#tryAgain();
  }

  #tryAgain() {
    const pauseMs = pausesMs[Math.min(this.#attempts++, pausesMs.length - 1)];
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#wanted && this.#connect(), pauseMs * (0.5 + Math.random()));
  }

  #play(link, stream) {
    if (link !== this.#link) return;
    this.#player.srcObject = stream;
    this.hear();
  }

  #disconnect(told) {
    clearTimeout(this.#again);
    this.#link?.close();
    this.#link = null;
    this.#player.srcObject = null;
    this.#tellLink(told);
  }

  #tellLink(link) {
    if (link === this.#told) return;
    this.#told = link;
    this.#tell({ type: "link", link });
  }

  async #carry(track) {
    if (!track) return this.#link && this.#carrySilence(this.#link);
    await this.#link?.send(track);
    this.#silence.close();
  }

  // Where silence does not flow there is a gap in what is sent, and only a new link can be heard again.
  async #carrySilence(link) {
    await link.send(this.#silence.track);
    if (!(await this.#silence.flows()) && link === this.#link) this.#connect();
  }
}
