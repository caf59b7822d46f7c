// The one socket of this device. It comes back by itself, with growing pauses, until somebody says it is over.
import { isDoubtful, pauseMs, whatNext } from "./coming-back.js";

const aloneAfterMs = 15000;
const normal = 1000;

/** Why a command did not happen: the server said no, or there is nobody to ask. */
export class NotDone extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export class RoomSocket {
  #address;
  #tell;
  #askDoor;
  #socket = null;
  #attempts = 0;
  #noes = 0;
  #lastId = 0;
  #waiting = new Map();
  #aloneTimer = null;
  #backTimer = null;
  #over = false;

  /** `tell` hears every message and every change of the connection; `askDoor` asks the server after a failure. */
  constructor(address, tell, askDoor) {
    this.#address = address;
    this.#tell = tell;
    this.#askDoor = askDoor;
    window.addEventListener("offline", this.#offline);
    window.addEventListener("online", this.#online);
  }

  open() {
    clearTimeout(this.#backTimer);
    if (this.#over || this.#socket) return;
    const socket = new WebSocket(this.#address);
    this.#socket = socket;
    let opened = false;
    socket.onopen = () => (opened = true);
    socket.onmessage = ({ data }) => this.#hear(data);
    socket.onclose = ({ code }) => this.#closed(socket, code, opened);
  }

  /** Sends a command; fulfilled with the message that answers it, rejected with `NotDone`. */
  give(command) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return Promise.reject(new NotDone("OFFLINE"));
    const id = ++this.#lastId;
    this.#tell({ type: "sent", id, command: command.type });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ ...command, id }));
    });
  }

  /** For good. */
  close() {
    this.#over = true;
    clearTimeout(this.#backTimer);
    clearTimeout(this.#aloneTimer);
    window.removeEventListener("offline", this.#offline);
    window.removeEventListener("online", this.#online);
    this.#socket?.close(normal);
    this.#forgetWaiting();
  }

  #hear(data) {
    const message = JSON.parse(data);
    if (message.type === "snapshot") this.#companyAgain();
    if (message.type === "bye") this.#over = message.because !== "tooSlow";
    this.#tell(message);
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    if (message.type === "refused") waiting.reject(new NotDone(message.reason));
    else waiting.resolve(message);
  }

  #companyAgain() {
    this.#attempts = 0;
    this.#noes = 0;
    clearTimeout(this.#aloneTimer);
    this.#aloneTimer = null;
  }

  async #closed(socket, code, opened) {
    if (socket !== this.#socket) return;
    this.#socket = null;
    this.#forgetWaiting();
    if (this.#over) return;
    this.#tell({ type: "lost" });
    this.#aloneTimer ??= setTimeout(() => this.#tell({ type: "alone" }), aloneAfterMs);
    const door = isDoubtful(code, opened) ? await this.#askDoor() : "welcome";
    if (this.#over) return;
    this.#noes = door === "welcome" ? 0 : this.#noes + 1;
    const next = whatNext(code, opened, door, this.#noes);
    if (next === "comeBack") this.#comeBack();
    else this.#bye(next);
  }

  #bye(because) {
    this.#over = true;
    this.#tell({ type: "bye", because });
  }

  #comeBack() {
    clearTimeout(this.#backTimer);
    this.#backTimer = setTimeout(() => this.open(), pauseMs(this.#attempts++, Math.random()));
  }

  // A dead network does not close a socket for minutes; the browser's word is enough to begin being careful.
  #offline = () => {
    const socket = this.#socket;
    if (!socket) return;
    socket.close();
    this.#closed(socket, 0, true);
  };

  #online = () => {
    this.#attempts = 0;
    this.open();
  };

  #forgetWaiting() {
    for (const { reject } of this.#waiting.values()) reject(new NotDone("OFFLINE"));
    this.#waiting.clear();
  }
}
