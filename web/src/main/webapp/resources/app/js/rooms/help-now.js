// Help now, in front of the room. It stays open when the room ends: whoever reads it needs it more than the room. It says
// then what has happened, and no longer that one is still in the room.
import { say } from "./say.js";

export class HelpNow {
  #dialog;

  /** `closed` hears that one is back on the page behind. */
  constructor(dialog, closed) {
    this.#dialog = dialog;
    dialog.addEventListener("close", closed);
  }

  get isOpen() {
    return this.#dialog.open;
  }

  open() {
    this.#dialog.showModal();
  }

  roomIsOver(sentence) {
    const note = this.#dialog.querySelector("[data-over]");
    note.textContent = sentence;
    note.hidden = false;
    this.#dialog.querySelector("[data-inside]").hidden = true;
    this.#dialog.querySelector("[data-back]").textContent = say("do.close");
  }
}
