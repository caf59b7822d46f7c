// The microphone of this device. Asked for in a tap, kept until the page is left; quiet unless told otherwise. Another one
// takes its place when it is gone, or when the device has come to prefer another; but none that would have to be asked for.
const wishes = { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } };

const reasons = { NotAllowedError: "denied", SecurityError: "denied", NotFoundError: "missing" };

export class Microphone {
  #track = null;
  #told;
  #carry;
  #preferred = null; // what the device preferred when this one was opened
  #asked = 0;

  /** `told` hears "asking", "on", "another", "denied", "missing", "withdrawn" and "none"; `carry` gets each track to send, and null when one is gone. */
  constructor(told, carry) {
    this.#told = told;
    this.#carry = carry;
    navigator.mediaDevices?.addEventListener("devicechange", () => this.#devicesChanged());
  }

  get track() {
    return this.#track;
  }

  /** Resolves to whether there is one now. Call it in a tap: browsers ask only then. */
  async ask() {
    if (this.#track) return true;
    this.#told("asking");
    try {
      return await this.#open("on");
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
    this.#asked++; // whatever comes now comes too late
    if (!this.#track) return;
    letGo(this.#track);
    this.#track = null;
    this.#told("none");
  }

  /** The new one is sent before the earlier one stops. Resolves to whether anybody still wants it. */
  async #open(told) {
    const asked = ++this.#asked;
    const [track] = (await navigator.mediaDevices.getUserMedia(wishes)).getAudioTracks();
    const preferred = await preferredDevice();
    if (asked !== this.#asked) {
      letGo(track);
      return false;
    }
    if (track.readyState === "ended") throw new Error("gone again");
    const earlier = this.#track;
    track.enabled = false;
    track.onended = () => this.#ended(track);
    this.#track = track;
    this.#preferred = preferred;
    await this.#carry(track);
    if (earlier) letGo(earlier);
    if (asked === this.#asked) this.#told(told);
    return asked === this.#asked;
  }

  async #ended(track) {
    if (track !== this.#track) return;
    this.#track = null;
    this.#carry(null);
    if (!(await this.#takeAnother())) this.#told("withdrawn");
  }

  async #devicesChanged() {
    if (this.#track && (await preferredDevice()) !== this.#preferred) await this.#takeAnother();
  }

  async #takeAnother() {
    const asked = this.#asked;
    if (!(await isAllowed()) || asked !== this.#asked) return false;
    return this.#open("another").catch(() => false);
  }
}

function letGo(track) {
  track.onended = null;
  track.stop();
}

/** Whether a browser would give a microphone without asking; one that does not say is not asked. */
async function isAllowed() {
  const permission = await navigator.permissions?.query({ name: "microphone" }).catch(() => null);
  return permission?.state === "granted";
}

/** Browsers name first what the device prefers. */
async function preferredDevice() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const first = devices.find(({ kind }) => kind === "audioinput");
  return first ? `${first.deviceId} ${first.groupId}` : null;
}
