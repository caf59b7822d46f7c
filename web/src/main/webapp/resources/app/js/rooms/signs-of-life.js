// Whether there is still somebody at the other end. A socket whose way has died stays open for minutes, and the
// browser says nothing; so the server sends a beat every three seconds, and a long silence means that it is gone.
const firstWordMs = 15000; // a slow network and a busy server may take their time over the handshake
const silenceMs = 9000; // three beats

const afterMs = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

export class SignsOfLife {
  #missed;
  #after;
  #beats = false; // a server that never sends beats is not taken for dead between its words
  #forget = () => {};

  /** `missed` hears of it once; `after` waits so long, then acts, and returns what stops that. */
  constructor(missed, after = afterMs) {
    this.#missed = missed;
    this.#after = after;
  }

  /** A socket is being opened. */
  begin() {
    this.#expectWithin(firstWordMs);
  }

  /** A message of this type has come. */
  hear(type) {
    this.#beats ||= type === "beat";
    if (this.#beats) this.#expectWithin(silenceMs);
    else this.end();
  }

  /** There is no socket any more. */
  end() {
    this.#forget();
    this.#forget = () => {};
  }

  #expectWithin(ms) {
    this.#forget();
    this.#forget = this.#after(ms, this.#missed);
  }
}
