// The microphone of this device, tried out: asked for in a tap, let go when one is done.
import { whyNoMicrophone } from "./check-state.js";
import { LevelMeter } from "./level-meter.js";

const everyMs = 100;

export class MicrophoneCheck {
  #tell;
  #stream = null;
  #meter = null;
  #timer = null;

  constructor(tell) {
    this.#tell = tell;
  }

  /** Call it in a tap: browsers ask only then. */
  async start(device) {
    this.stop();
    this.#is("asking");
    try {
      const audio = device ? { deviceId: { exact: device } } : true;
      this.#keep(await navigator.mediaDevices.getUserMedia({ audio }));
      await this.#list();
    } catch (problem) {
      this.stop();
      this.#is(whyNoMicrophone(problem));
    }
  }

  stop() {
    clearInterval(this.#timer);
    this.#meter?.stop();
    this.#meter = null;
    for (const track of this.#stream?.getTracks() ?? []) {
      track.onended = null;
      track.stop();
    }
    this.#stream = null;
    this.#is("none");
  }

  #keep(stream) {
    this.#stream = stream;
    this.#meter = new LevelMeter(stream);
    this.#timer = setInterval(() => this.#tell({ type: "level", level: this.#meter.read(), nowMs: Date.now() }), everyMs);
    stream.getAudioTracks()[0].onended = () => {
      this.stop();
      this.#is("withdrawn");
    };
    this.#is("on");
  }

  /** Browsers tell the names of devices once one of them may be used. */
  async #list() {
    const found = await navigator.mediaDevices.enumerateDevices();
    const devices = found.filter(({ kind }) => kind === "audioinput").map(({ deviceId, label }) => ({ id: deviceId, label }));
    this.#tell({ type: "devices", devices, device: this.#stream?.getAudioTracks()[0].getSettings().deviceId ?? null });
  }

  #is(microphone) {
    this.#tell({ type: "microphone", microphone, nowMs: Date.now() });
  }
}
