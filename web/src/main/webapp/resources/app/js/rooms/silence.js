// Silence to send in the place of a microphone that is gone, so that a line does not stop sending (docs/room-protocol.md).
const startsWithinMs = 100; // as long a gap is survived

export class Silence {
  #context = null;

  get track() {
    this.#context ??= new AudioContext();
    return this.#context.createMediaStreamDestination().stream.getAudioTracks()[0];
  }

  /** Resolves to whether it flows: a browser may keep sound of a page's own from starting. */
  flows() {
    const late = new Promise((resolve) => setTimeout(() => resolve(false), startsWithinMs));
    return Promise.race([this.#context?.resume().then(() => true), late]);
  }

  close() {
    this.#context?.close();
    this.#context = null;
  }
}
