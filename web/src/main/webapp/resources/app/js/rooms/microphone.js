// The microphone of this device. Asked for in a tap, kept until the page is left; quiet unless told otherwise.
const wishes = { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } };

const reasons = { NotAllowedError: "denied", SecurityError: "denied", NotFoundError: "missing" };

export class Microphone {
  #track = null;
  #told;

  /** `told` hears "asking", "on", "denied", "missing" and "withdrawn". */
  constructor(told) {
    this.#told = told;
  }

  get track() {
    return this.#track;
  }

  /** Resolves to whether there is one now. Call it in a tap: browsers ask only then. */
  async ask() {
    if (this.#track) return true;
    this.#told("asking");
    try {
      this.#keep(await navigator.mediaDevices.getUserMedia(wishes));
      return true;
    } catch (problem) {
      this.#told(reasons[problem.name] ?? "missing");
      return false;
    }
  }

  /** Sound, or silence that goes on being sent. */
  audible(wanted) {
    if (this.#track && this.#track.enabled !== wanted) this.#track.enabled = wanted;
  }

  release() {
    if (!this.#track) return;
    this.#track.onended = null;
    this.#track.stop();
    this.#track = null;
    this.#told("none");
  }

  #keep(stream) {
    [this.#track] = stream.getAudioTracks();
    this.#track.enabled = false;
    this.#track.onended = () => {
      this.#track = null;
      this.#told("withdrawn");
    };
    this.#told("on");
  }
}
