// The one socket of this device. It comes back by itself, with growing pauses, until somebody says it is over.
import { Awaited, NotDone } from "./awaited.js";
import { addressOf, isDoubtful, pauseMs, whatNext } from "./coming-back.js";
import { SignsOfLife } from "./signs-of-life.js";

const aloneAfterMs = 15000;
const normal = 1000;

export class RoomSocket {
  #address;
  #tell;
  #askDoor;
  #socket = null;
  #page = crypto.randomUUID();
  #opened = 0; // sockets of this page
  #welcomed = false;
  #attempts = 0;
  #noes = 0;
  #lastId = 0;
  #awaited = new Awaited((id) => this.#tell({ type: "unanswered", id }));
  #aloneTimer = null;
  #backTimer = null;
  #over = false;

  /** `tell` hears every message and every change of the connection; `askDoor` asks the server after a failure. */
  constructor(address, tell, askDoor) {
    this.#address = address;
    this.#tell = tell;
    this.#askDoor = askDoor;
    window.addEventListener("offline", this.#abandon);
    window.addEventListener("online", this.#online);
  }

  open() {
    clearTimeout(this.#backTimer);
    if (this.#over || this.#socket) return;
    const socket = new WebSocket(addressOf(this.#address, this.#page, ++this.#opened, this.#welcomed));
    this.#socket = socket;
    this.#life.begin();
    let opened = false;
    socket.onopen = () => (opened = true);
    socket.onmessage = ({ data }) => this.#hear(data);
    socket.onclose = ({ code }) => this.#closed(socket, code, opened);
  }

  /** Sends a command; fulfilled with the message that answers it, rejected with `NotDone`, also when nobody answers. */
  give(command) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return Promise.reject(new NotDone("OFFLINE"));
    const id = ++this.#lastId;
    this.#tell({ type: "sent", id, command: command.type });
    const answer = this.#awaited.answerTo(id, command.type);
    this.#socket.send(JSON.stringify({ ...command, id }));
    return answer;
  }

  /** For good. */
  close() {
    this.#over = true;
    clearTimeout(this.#backTimer);
    clearTimeout(this.#aloneTimer);
    window.removeEventListener("offline", this.#abandon);
    window.removeEventListener("online", this.#online);
    this.#life.end();
    this.#socket?.close(normal);
    this.#awaited.end();
  }

  #hear(data) {
    const message = JSON.parse(data);
    this.#life.hear(message.type);
    if (message.type === "snapshot") this.#companyAgain();
    if (message.type === "bye") this.#over = message.because !== "tooSlow";
    this.#tell(message);
    this.#awaited.hear(message);
  }

  #companyAgain() {
    this.#welcomed = true;
    this.#attempts = 0;
    this.#noes = 0;
    clearTimeout(this.#aloneTimer);
    this.#aloneTimer = null;
  }

  async #closed(socket, code, opened) {
    if (socket !== this.#socket) return;
    this.#socket = null;
    this.#life.end();
    this.#awaited.end();
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

  // A dead network does not close a socket for minutes; the browser's word, or the server's silence, is enough to
  // begin being careful.
  #abandon = () => {
    const socket = this.#socket;
    if (!socket) return;
    socket.close();
    this.#closed(socket, 0, true);
  };

  #life = new SignsOfLife(this.#abandon);

  #online = () => {
    this.#attempts = 0;
    this.open();
  };
}
