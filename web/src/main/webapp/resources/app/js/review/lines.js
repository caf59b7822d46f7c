// The lines of a file as its bytes arrive. The first is the heading; no value of ours holds a line break.
const newline = 10;

export class Lines {
  #parts = [];
  #breaks = 0;

  add(bytes) {
    this.#parts.push(bytes);
    for (const byte of bytes) if (byte === newline) this.#breaks += 1;
  }

  get entries() {
    return Math.max(0, this.#breaks - 1);
  }

  file(type) {
    return new Blob(this.#parts, { type });
  }
}
